package io.apportion.columnar;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * Charges that mean nothing, in a Parquet file of a random form: types, encodings, sizes of pages and row groups,
 * nulls.
 */
final class RandomFile {
    private static final List<CompressionCodecName> CODECS = List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);
    private static final List<String> KEYS = List.of(
            "team", "Team", "user:team", "cost-center", "Cost Center", "Name", "env", "owner", "t\u00e9am", "x");
    private static final List<TimeUnit> UNITS = List.of(TimeUnit.MILLIS, TimeUnit.MICROS);

    private final Random random;
    private final MessageType schema;
    private final boolean mayRepeatKeys;
    private final boolean mayRefuse;
    private final boolean mayBeOld;
    private final int nullsPercent;
    private final int teams;

    /**
     * A form drawn from the seed. Where asked for, a key of a map may stand in it twice, a cost may be no number, and
     * maps may be marked as long ago.
     */
    RandomFile(Random random, boolean mayRepeatKeys, boolean mayRefuse, boolean mayBeOld) {
        this.random = random;
        this.mayRepeatKeys = mayRepeatKeys;
        this.mayRefuse = mayRefuse;
        this.mayBeOld = mayBeOld;
        this.nullsPercent = random.nextInt(3) * 10;
        this.teams = 1 + random.nextInt(40);
        this.schema = Types.buildMessage()
                .addField(text("service"))
                .addField(text("account"))
                .addField(text("resource"))
                .addField(time())
                .addField(primitive(PrimitiveTypeName.INT32, dateType(), "day"))
                .addField(primitive(PrimitiveTypeName.BOOLEAN, null, "flag"))
                .addField(whole())
                .addField(decimal("cost"))
                .addField(decimal("wide_cost"))
                .addField(primitive(PrimitiveTypeName.DOUBLE, null, "binary_cost"))
                .addField(text("text_cost"))
                .addField(text("tag_text"))
                .addField(map())
                .named("charge");
    }

    MessageType schema() {
        return schema;
    }

    void write(java.nio.file.Path file, int rows) throws IOException {
        try (ParquetWriter<Group> writer = writer(file)) {
            for (int i = 0; i < rows; i++) {
                writer.write(row(i));
            }
        }
    }

    private ParquetWriter<Group> writer(java.nio.file.Path file) throws IOException {
        ExampleParquetWriter.Builder builder = ExampleParquetWriter.builder(new Path(file.toUri()))
                .withConf(new Configuration())
                .withType(schema)
                .withCompressionCodec(CODECS.get(random.nextInt(CODECS.size())))
                .withWriterVersion(random.nextBoolean() ? WriterVersion.PARQUET_1_0 : WriterVersion.PARQUET_2_0)
                .withDictionaryEncoding(random.nextInt(4) > 0)
                .withDictionaryPageSize(List.of(256, 4_096, 1 << 20).get(random.nextInt(3)))
                .withPageSize(List.of(512, 8_192, 1 << 20).get(random.nextInt(3)))
                .withPageRowCountLimit(List.of(7, 500, 20_000).get(random.nextInt(3)))
                .withRowGroupSize(List.of(10_000L, 100_000L, 128L << 20).get(random.nextInt(3)));
        for (String column : List.of("service", "resource", "cost", "n")) {
            if (random.nextInt(4) == 0) {
                builder = builder.withDictionaryEncoding(column, false);
            }
        }
        return builder.build();
    }

    private Group row(int at) {
        Group row = new SimpleGroup(schema);
        for (Type field : schema.getFields()) {
            if (field.isRepetition(Repetition.REQUIRED) || random.nextInt(100) >= nullsPercent) {
                put(row, field, at);
            }
        }
        return row;
    }

    private void put(Group row, Type field, int at) {
        String name = field.getName();
        switch (name) {
            case "service" -> row.add(name, "service " + random.nextInt(1 + at % 7));
            case "account" -> row.add(name, at % 50 == 0 ? "" : "4711-\u20ac-" + at / 100);
            case "resource" -> row.add(name, "arn:" + Long.toString(random.nextLong(), 36));
            case "started_at" -> row.add(name, time(field));
            case "day" -> row.add(name, 20_000 + random.nextInt(31) - (random.nextInt(9) == 0 ? 30_000 : 0));
            case "flag" -> row.add(name, random.nextBoolean());
            case "n" -> addWhole(row, field);
            case "cost", "wide_cost" -> addDecimal(row, field);
            case "binary_cost" -> row.add(name, binary());
            case "text_cost" ->
                row.add(name, mayRefuse && random.nextInt(20) == 0 ? "n/a" : "-1." + random.nextInt(90));
            case "tag_text" -> row.add(name, tagText());
            default -> addTags(row.addGroup(name), field);
        }
    }

    private long time(Type field) {
        LogicalTypeAnnotation.TimestampLogicalTypeAnnotation meaning =
                (LogicalTypeAnnotation.TimestampLogicalTypeAnnotation) field.getLogicalTypeAnnotation();
        long second = 1_790_000_000L + random.nextInt(40 * 86_400) - (random.nextInt(9) == 0 ? 3_000_000_000L : 0);
        return second * (meaning.getUnit() == TimeUnit.MILLIS ? 1_000 : 1_000_000) + random.nextInt(1_000);
    }

    private void addWhole(Group row, Type field) {
        if (field.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32) {
            row.add("n", random.nextInt(2_000) - 1_000);
        } else {
            row.add("n", random.nextInt(9) == 0 ? random.nextLong() >> 13 : random.nextInt(5));
        }
    }

    private double binary() {
        return switch (random.nextInt(mayRefuse ? 6 : 4)) {
            case 0 -> random.nextInt(100) / 100.0;
            case 1 -> random.nextGaussian();
            case 2 -> -random.nextDouble() * 1e-9;
            case 3 -> 1e15 * random.nextDouble();
            case 4 -> Double.NaN;
            default -> 1e300;
        };
    }

    private void addDecimal(Group row, Type field) {
        PrimitiveType type = field.asPrimitiveType();
        LogicalTypeAnnotation.DecimalLogicalTypeAnnotation meaning =
                (LogicalTypeAnnotation.DecimalLogicalTypeAnnotation) type.getLogicalTypeAnnotation();
        // Sixteen digits before the point: thousands of the largest still add up.
        int most10 = Math.min(meaning.getPrecision(), meaning.getScale() + 16);
        BigInteger most = BigInteger.TEN.pow(random.nextInt(3) == 0 ? most10 : Math.min(most10, 4));
        BigInteger units = new BigInteger(most.bitLength() + 8, random).mod(most);
        BigInteger signed = random.nextInt(3) == 0 ? units.negate() : units;
        switch (type.getPrimitiveTypeName()) {
            case INT32 -> row.add(field.getName(), signed.intValueExact());
            case INT64 -> row.add(field.getName(), signed.longValueExact());
            case BINARY -> row.add(field.getName(), Binary.fromConstantByteArray(signed.toByteArray()));
            default -> row.add(field.getName(), fixed(signed, type.getTypeLength()));
        }
    }

    private static Binary fixed(BigInteger units, int length) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) (units.signum() < 0 ? -1 : 0));
        byte[] own = units.toByteArray();
        ByteBuffer.wrap(bytes).put(length - own.length, own);
        return Binary.fromConstantByteArray(bytes);
    }

    private String tagText() {
        return switch (random.nextInt(4)) {
            case 0 -> "{\"team\":\"t" + random.nextInt(teams) + "\",\"x\":\"1\"}";
            case 1 -> "[{\"key\":\"Team\",\"value\":\"t1\"}]";
            case 2 -> "";
            default -> mayRefuse ? "no tags" : "{}";
        };
    }

    private void addTags(Group map, Type field) {
        String entry = field.asGroupType().getFieldName(0);
        String keyName = field.asGroupType().getType(0).asGroupType().getFieldName(0);
        String valueName = field.asGroupType().getType(0).asGroupType().getFieldName(1);
        boolean valueIsRequired =
                field.asGroupType().getType(0).asGroupType().getType(1).isRepetition(Repetition.REQUIRED);
        int first = random.nextInt(KEYS.size());
        int entries = random.nextInt(5);
        for (int i = 0; i < entries; i++) {
            int key = mayRepeatKeys ? random.nextInt(KEYS.size()) : (first + i) % KEYS.size();
            Group pair = map.addGroup(entry);
            pair.add(keyName, KEYS.get(key));
            if (valueIsRequired || random.nextInt(8) > 0) {
                pair.add(valueName, value(key));
            }
        }
    }

    private String value(int key) {
        return KEYS.get(key).equals("Name")
                ? "i-" + Long.toString(random.nextLong(), 36)
                : random.nextInt(20) == 0 ? "" : "t\u00fc\"" + random.nextInt(teams);
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
