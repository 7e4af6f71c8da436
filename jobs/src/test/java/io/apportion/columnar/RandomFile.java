package io.apportion.columnar;

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

/**
 * Charges that mean nothing, in a Parquet file of a random form: types, encodings, sizes of pages and row groups,
 * nulls, stretches of one value.
 */
final class RandomFile {
    private static final List<CompressionCodecName> CODECS = List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);
    /** Neighbouring seeds begin alike, so they are spread over all that there are. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final List<String> KEYS = List.of(
            "team", "Team", "user:team", "cost-center", "Cost Center", "Name", "env", "owner", "t\u00e9am", "x");

    private final Random random;
    private final MessageType schema;
    private final long seed;
    /** Rows along which some columns keep their value: the reader takes a window of one value as a whole. */
    private final int stretch;
    /** A bit for each of those columns. */
    private final int stretched;

    private final boolean mayRepeatKeys;
    private final boolean mayRefuse;
    private final int nullsPercent;
    private final int teams;
    private Random draw;

    /**
     * A form drawn from the seed. Where asked for, a key of a map may stand in it twice, a cost may be no number, and
     * maps may be marked as long ago.
     */
    RandomFile(Random random, boolean mayRepeatKeys, boolean mayRefuse, boolean mayBeOld) {
        this.random = random;
        this.mayRepeatKeys = mayRepeatKeys;
        this.mayRefuse = mayRefuse;
        this.nullsPercent = random.nextInt(3) * 10;
        this.teams = 1 + random.nextInt(40);
        this.seed = random.nextLong();
        this.stretch = random.nextInt(2) == 0 ? 1 + random.nextInt(3_000) : 1;
        this.stretched = random.nextInt(1 << 13);
        this.schema = RandomSchema.of(random, mayBeOld);
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
        for (int i = 0; i < schema.getFieldCount(); i++) {
            Type field = schema.getType(i);
            int place = isStretched(i) ? at / stretch : at;
            draw = isStretched(i) ? new Random(seed ^ (31L * place + i) * SPREAD) : random;
            if (field.isRepetition(Repetition.REQUIRED) || draw.nextInt(100) >= nullsPercent) {
                put(row, field, place);
            }
        }
        return row;
    }

    private boolean isStretched(int column) {
        return stretch > 1 && (stretched >> column & 1) == 1;
    }

    private void put(Group row, Type field, int at) {
        String name = field.getName();
        switch (name) {
            case "service" -> row.add(name, "service " + draw.nextInt(1 + at % 7));
            case "account" -> row.add(name, at % 50 == 0 ? "" : "4711-\u20ac-" + at / 100);
            case "resource" -> row.add(name, "arn:" + Long.toString(draw.nextLong(), 36));
            case "started_at" -> row.add(name, time(field));
            case "day" -> row.add(name, 20_000 + draw.nextInt(31) - (draw.nextInt(9) == 0 ? 30_000 : 0));
            case "flag" -> row.add(name, draw.nextBoolean());
            case "n" -> addWhole(row, field);
            case "cost", "wide_cost" -> addDecimal(row, field);
            case "binary_cost" -> row.add(name, binary());
            case "text_cost" -> row.add(name, mayRefuse && draw.nextInt(20) == 0 ? "n/a" : "-1." + draw.nextInt(90));
            case "tag_text" -> row.add(name, tagText());
            default -> addTags(row.addGroup(name), field);
        }
    }

    private long time(Type field) {
        LogicalTypeAnnotation.TimestampLogicalTypeAnnotation meaning =
                (LogicalTypeAnnotation.TimestampLogicalTypeAnnotation) field.getLogicalTypeAnnotation();
        long second = 1_790_000_000L + draw.nextInt(40 * 86_400) - (draw.nextInt(9) == 0 ? 3_000_000_000L : 0);
        return second * (meaning.getUnit() == TimeUnit.MILLIS ? 1_000 : 1_000_000) + draw.nextInt(1_000);
    }

    private void addWhole(Group row, Type field) {
        if (field.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32) {
            row.add("n", draw.nextInt(2_000) - 1_000);
        } else {
            row.add("n", draw.nextInt(9) == 0 ? draw.nextLong() >> 13 : draw.nextInt(5));
        }
    }

    private double binary() {
        return switch (draw.nextInt(mayRefuse ? 6 : 4)) {
            case 0 -> draw.nextInt(100) / 100.0;
            case 1 -> draw.nextGaussian();
            case 2 -> -draw.nextDouble() * 1e-9;
            case 3 -> 1e15 * draw.nextDouble();
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
        BigInteger most = BigInteger.TEN.pow(draw.nextInt(3) == 0 ? most10 : Math.min(most10, 4));
        BigInteger units = new BigInteger(most.bitLength() + 8, draw).mod(most);
        BigInteger signed = draw.nextInt(3) == 0 ? units.negate() : units;
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
        return switch (draw.nextInt(4)) {
            case 0 -> "{\"team\":\"t" + draw.nextInt(teams) + "\",\"x\":\"1\"}";
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
        int first = draw.nextInt(KEYS.size());
        int entries = draw.nextInt(5);
        for (int i = 0; i < entries; i++) {
            int key = mayRepeatKeys ? draw.nextInt(KEYS.size()) : (first + i) % KEYS.size();
            Group pair = map.addGroup(entry);
            pair.add(keyName, KEYS.get(key));
            if (valueIsRequired || draw.nextInt(8) > 0) {
                pair.add(valueName, value(key));
            }
        }
    }

    private String value(int key) {
        return KEYS.get(key).equals("Name")
                ? "i-" + Long.toString(draw.nextLong(), 36)
                : draw.nextInt(20) == 0 ? "" : "t\u00fc\"" + draw.nextInt(teams);
    }
}
