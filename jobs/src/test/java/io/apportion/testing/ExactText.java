package io.apportion.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** Values as text that two people, or two engines, write alike. */
public final class ExactText {
    private ExactText() {}

    /** Each value of a row. */
    public static List<String> ofRow(Row row) {
        return IntStream.range(0, row.length()).mapToObj(i -> of(row.get(i))).toList();
    }

    /** Amounts in plain digits without trailing zeros, nothing for null, all else as it prints. */
    public static String of(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
