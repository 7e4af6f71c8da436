package io.apportion.golden;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** A cell of a hand-written table as a value of a column, and a value of a column as text that can be compared. */
public final class CellText {
    private CellText() {}

    /** The value that a text means in a column of that type; null stays null. A text of another type is refused. */
    public static Object value(String text, DataType type) {
        if (text == null || type.equals(DataTypes.StringType)) {
            return text;
        }
        if (type instanceof DecimalType decimal) {
            return new BigDecimal(text).setScale(decimal.scale());
        }
        if (type.equals(DataTypes.LongType)) {
            return Long.valueOf(text);
        }
        if (type.equals(DataTypes.IntegerType)) {
            return Integer.valueOf(text);
        }
        return timeOrTruth(text, type);
    }

    private static Object timeOrTruth(String text, DataType type) {
        if (type.equals(DataTypes.DateType)) {
            return LocalDate.parse(text);
        }
        if (type.equals(DataTypes.TimestampType)) {
            return Instant.parse(text);
        }
        if (type.equals(DataTypes.BooleanType) && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("Cannot read a cell: it is no " + type.sql() + " [" + text + "]");
    }

    /** A value as text: equal amounts give equal text whatever their scale, and null is the word null. */
    public static String of(Object value) {
        return value instanceof BigDecimal amount ? amount.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
