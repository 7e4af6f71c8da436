package io.apportion.export;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/**
 * The columns of a delivered file that a column of a contract is read from. A contract says it once, for people and for
 * readers alike, at the end of the column's comment: {@code source lineItem/UnblendedCost, Cost (EA)}. The first that a
 * row fills wins; what stands in brackets is for people; {@code credits[].amount} is a sum over a list.
 */
record ColumnSource(List<String> names) {
    private static final String MARK = "; source ";

    static ColumnSource of(StructField field) {
        String comment = field.getComment().getOrElse(() -> "");
        int mark = comment.lastIndexOf(MARK);
        if (mark < 0) {
            return new ColumnSource(List.of(field.name()));
        }
        String text = comment.substring(mark + MARK.length()).replaceAll("\\([^)]*\\)", "");
        return new ColumnSource(
                Arrays.stream(text.split(",")).map(String::strip).toList());
    }
}
