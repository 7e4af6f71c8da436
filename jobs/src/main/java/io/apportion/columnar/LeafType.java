package io.apportion.columnar;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** What the values of a physical column mean. Whatever is not named here is not covered. */
sealed interface LeafType {
    /** Text in UTF-8. */
    record Text() implements LeafType {}

    /** A signed whole number of up to 64 bits. */
    record Whole() implements LeafType {}

    /** True or false. */
    record Truth() implements LeafType {}

    /** Days since 1970. */
    record Date() implements LeafType {}

    /** A point in time, or a local time that knows no zone. */
    record Time(TimeUnit unit, boolean isUtc) implements LeafType {}

    /** A decimal; in {@code numbers} when {@code isNumber}, else big-endian in bytes. */
    record Decimal(int precision, int scale, boolean isNumber) implements LeafType {}

    /** Binary floating point of 64 bits. */
    record Binary64() implements LeafType {}

    /** Bytes of a decimal at most: 38 digits need no more. */
    int DECIMAL_BYTES = 16;

    static LeafType of(PrimitiveType type) throws Uncovered {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        PrimitiveTypeName physical = type.getPrimitiveTypeName();
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(type, decimal);
        }
        LeafType found = switch (physical) {
            case BINARY -> isText(meaning) ? new Text() : null;
            case BOOLEAN -> meaning == null ? new Truth() : null;
            case DOUBLE -> meaning == null ? new Binary64() : null;
            case INT96 -> new Time(TimeUnit.MICROS, true);
            case INT32 ->
                meaning instanceof DateLogicalTypeAnnotation ? new Date() : isWhole(meaning) ? new Whole() : null;
            case INT64 ->
                meaning instanceof TimestampLogicalTypeAnnotation time
                        ? new Time(time.getUnit(), time.isAdjustedToUTC())
                        : isWhole(meaning) ? new Whole() : null;
            default -> null;
        };
        if (found == null) {
            throw new Uncovered("column " + type.getName() + " is " + described(type));
        }
        return found;
    }

    static String described(PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return type.getPrimitiveTypeName() + (meaning == null ? "" : " " + meaning);
    }

    private static LeafType decimal(PrimitiveType type, DecimalLogicalTypeAnnotation decimal) throws Uncovered {
        int precision = decimal.getPrecision();
        boolean fits = switch (type.getPrimitiveTypeName()) {
            case INT32 -> precision <= 9;
            case INT64 -> precision <= 18;
            case FIXED_LEN_BYTE_ARRAY -> precision <= 38 && type.getTypeLength() <= DECIMAL_BYTES;
            case BINARY -> precision <= 38;
            default -> false;
        };
        if (!fits || decimal.getScale() < 0 || decimal.getScale() > precision) {
            throw new Uncovered("column " + type.getName() + " is " + described(type));
        }
        return new Decimal(precision, decimal.getScale(), Leaf.isNumber(type.getPrimitiveTypeName()));
    }

    private static boolean isText(LogicalTypeAnnotation meaning) {
        return meaning instanceof StringLogicalTypeAnnotation
                || meaning instanceof EnumLogicalTypeAnnotation
                || meaning instanceof JsonLogicalTypeAnnotation;
    }

    private static boolean isWhole(LogicalTypeAnnotation meaning) {
        return meaning == null || (meaning instanceof IntLogicalTypeAnnotation whole && whole.isSigned());
    }
}
