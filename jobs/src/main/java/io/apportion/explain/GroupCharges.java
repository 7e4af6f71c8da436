package io.apportion.explain;

import io.apportion.explain.Measure.Cost;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * The charges of a group, as the export holds them.
 *
 * @param charges how many
 * @param cost sum of all of them
 * @param largest the largest, one by one
 */
public record GroupCharges(long charges, Cost cost, List<ChargeLine> largest) {
    /** From rows of the explain_charges report, by group. */
    public static Map<String, GroupCharges> of(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getAs("charge_group_id"),
                        Collectors.collectingAndThen(Collectors.toList(), GroupCharges::ofGroup)));
    }

    private static GroupCharges ofGroup(List<Row> rows) {
        Row any = rows.get(0);
        return new GroupCharges(
                any.getAs("found_charges"),
                new Cost(any.getAs("found_effective_cost"), any.getAs("found_billed_cost"), any.getAs("currency")),
                rows.stream().map(ChargeLine::of).toList());
    }
}
