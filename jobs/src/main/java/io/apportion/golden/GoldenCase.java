package io.apportion.golden;

import io.apportion.configuration.Location;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * Charges, calls and measured use, and who must pay for them.
 *
 * @param name what it shows
 * @param location where it stands
 * @param given rows of billing_charge, inference_attempt and usage_driver, by table; absent means none
 * @param columns what is expected of each row, in the words of cases
 * @param expected cells in the order of the columns; null means nothing may stand there
 */
public record GoldenCase(
        String name,
        Location location,
        Map<String, List<Row>> given,
        List<String> columns,
        List<List<String>> expected) {
    /** Copies the collections. */
    public GoldenCase {
        given = Map.copyOf(given);
        columns = List.copyOf(columns);
        expected = List.copyOf(expected);
    }
}
