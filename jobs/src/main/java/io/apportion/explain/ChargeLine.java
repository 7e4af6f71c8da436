package io.apportion.explain;

import io.apportion.explain.Measure.Cost;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * A charge of an export, as it stands there.
 *
 * @param path file
 * @param resource resource; empty means none
 * @param description description; empty means none
 * @param quantity quantity consumed with its unit; empty means not delivered
 * @param cost what it costs
 */
public record ChargeLine(
        String path, Optional<String> resource, Optional<String> description, Optional<String> quantity, Cost cost) {
    /** From a row of the explain_charges report. */
    static ChargeLine of(Row row) {
        Optional<BigDecimal> quantity = Optional.ofNullable(row.getAs("consumed_quantity"));
        Optional<String> unit = Optional.ofNullable(row.getAs("consumed_unit"));
        return new ChargeLine(
                row.getAs("path"),
                Optional.ofNullable(row.getAs("resource_id")),
                Optional.ofNullable(row.getAs("charge_description")),
                quantity.map(q -> Digits.grouped(q) + unit.map(u -> " " + u).orElse("")),
                new Cost(row.getAs("effective_cost"), row.getAs("billed_cost"), row.getAs("currency")));
    }

    Node node() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String what = Stream.of(Optional.of("charge"), resource, description, quantity)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Node.of(cost, what + " [" + file + "]").known(Map.of("path", path));
    }
}
