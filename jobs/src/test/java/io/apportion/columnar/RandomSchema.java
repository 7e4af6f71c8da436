package io.apportion.columnar;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** Columns of charges that mean nothing, each of a random physical type. */
final class RandomSchema {
    private static final List<TimeUnit> UNITS = List.of(TimeUnit.MILLIS, TimeUnit.MICROS);

    private final Random random;
    private final boolean mayBeOld;

    private RandomSchema(Random random, boolean mayBeOld) {
        this.random = random;
        this.mayBeOld = mayBeOld;
    }

    /** Drawn from the seed; maps may be marked as long ago where asked for. */
    static MessageType of(Random random, boolean mayBeOld) {
        RandomSchema own = new RandomSchema(random, mayBeOld);
        return Types.buildMessage()
                .addField(own.text("service"))
                .addField(own.text("account"))
                .addField(own.text("resource"))
                .addField(own.time())
                .addField(own.primitive(PrimitiveTypeName.INT32, dateType(), "day"))
                .addField(own.primitive(PrimitiveTypeName.BOOLEAN, null, "flag"))
                .addField(own.whole())
                .addField(own.decimal("cost"))
                .addField(own.decimal("wide_cost"))
                .addField(own.primitive(PrimitiveTypeName.DOUBLE, null, "binary_cost"))
                .addField(own.text("text_cost"))
                .addField(own.text("tag_text"))
                .addField(own.map())
                .named("charge");
    }

    private Type text(String name) {
        LogicalTypeAnnotation meaning =
                random.nextInt(5) == 0 && !name.equals("text_cost") ? LogicalTypeAnnotation.enumType() : stringType();
        return primitive(PrimitiveTypeName.BINARY, meaning, name);
    }

    private Type time() {
        return primitive(
                PrimitiveTypeName.INT64,
                timestampType(random.nextBoolean(), UNITS.get(random.nextInt(UNITS.size()))),
                "started_at");
    }

    private Type whole() {
        return random.nextBoolean()
                ? primitive(PrimitiveTypeName.INT32, null, "n")
                : primitive(PrimitiveTypeName.INT64, LogicalTypeAnnotation.intType(64, true), "n");
    }

    private PrimitiveType primitive(PrimitiveTypeName type, LogicalTypeAnnotation meaning, String name) {
        return Types.primitive(type, random.nextInt(4) == 0 ? Repetition.REQUIRED : Repetition.OPTIONAL)
                .as(meaning)
                .named(name);
    }

    private Type decimal(String name) {
        Repetition repetition = random.nextInt(4) == 0 ? Repetition.REQUIRED : Repetition.OPTIONAL;
        int precision;
        PrimitiveTypeName type;
        switch (random.nextInt(4)) {
            case 0 -> {
                type = PrimitiveTypeName.INT32;
                precision = 1 + random.nextInt(9);
            }
            case 1 -> {
                type = PrimitiveTypeName.INT64;
                precision = 1 + random.nextInt(18);
            }
            case 2 -> {
                type = PrimitiveTypeName.BINARY;
                precision = 1 + random.nextInt(38);
            }
            default -> {
                type = PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
                precision = 1 + random.nextInt(38);
            }
        }
        int scale = random.nextInt(precision + 1);
        int length = random.nextBoolean() ? 16 : BigInteger.TEN.pow(precision).bitLength() / 8 + 1;
        return Types.primitive(type, repetition)
                .length(type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY ? length : 0)
                .as(decimalType(scale, precision))
                .named(name);
    }

    private Type map() {
        Repetition repetition = random.nextInt(4) == 0 ? Repetition.REQUIRED : Repetition.OPTIONAL;
        boolean isOld = random.nextBoolean();
        Type key = Types.required(PrimitiveTypeName.BINARY).as(stringType()).named(isOld ? "k" : "key");
        Type value = Types.primitive(
                        PrimitiveTypeName.BINARY, random.nextInt(4) == 0 ? Repetition.REQUIRED : Repetition.OPTIONAL)
                .as(stringType())
                .named(isOld ? "v" : "value");
        Type entry = Types.repeatedGroup().addField(key).addField(value).named(isOld ? "map" : "key_value");
        return Types.buildGroup(repetition)
                .addField(entry)
                .as(
                        mayBeOld && isOld && random.nextBoolean()
                                ? LogicalTypeAnnotation.MapKeyValueTypeAnnotation.getInstance()
                                : LogicalTypeAnnotation.mapType())
                .named("tags");
    }
}
