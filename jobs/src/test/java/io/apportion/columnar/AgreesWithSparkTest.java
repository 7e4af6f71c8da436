package io.apportion.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random files of three writers, grouped by random columns: the reader and a query of Spark's give the same to the last
 * digit.
 */
@ExtendWith(SparkExtension.class)
class AgreesWithSparkTest {
    private static final String KEYS = "team,costcenter,env,t\u00e9am";
    private static final long SEED_BASE = Long.getLong("apportion.seed", 20_261_123L);
    private static final String VECTORIZED = "spark.sql.parquet.enableVectorizedReader";
    private static final List<GroupColumn> COLUMNS = List.of(
            new GroupColumn.Value("service", "service", GroupColumn.Type.TEXT),
            new GroupColumn.Value("account", "account", GroupColumn.Type.TEXT),
            new GroupColumn.Value("resource", "resource", GroupColumn.Type.TEXT),
            new GroupColumn.Value("flag", "flag", GroupColumn.Type.BOOLEAN),
            new GroupColumn.Value("day", "day", GroupColumn.Type.DATE),
            new GroupColumn.Value("n_value", "n", GroupColumn.Type.WHOLE),
            new GroupColumn.Day("started_on", "started_at"),
            new GroupColumn.Day("day_of_date", "day"),
            new GroupColumn.Presence("has_resource", "resource"),
            new GroupColumn.Presence("has_cost", "cost"),
            new GroupColumn.HasAmount("is_billed", "binary_cost"),
            new GroupColumn.HasAmount("is_wide", "wide_cost"),
            new GroupColumn.KeptTags("kept", "tags", KEYS),
            new GroupColumn.KeptTags("kept_text", "tag_text", KEYS),
            new GroupColumn.FilePath("path"));
    private static final List<GroupSum> SUMS = List.of(
            new GroupSum.Amount("cost_sum", "cost"),
            new GroupSum.Amount("wide_sum", "wide_cost"),
            new GroupSum.Amount("binary_sum", "binary_cost"),
            new GroupSum.Amount("text_sum", "text_cost"),
            new GroupSum.Amount("n_amount", "n"),
            new GroupSum.Whole("n_sum", "n"));

    @TempDir
    private Path folder;

    @RepeatedTest(24)
    void groupsAreTheSame(RepetitionInfo repetition, SparkSession spark) throws IOException, SQLException {
        long seed = SEED_BASE + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<String> files = write(spark, random);
        GroupScan scan = new GroupScan(
                files,
                some(random, COLUMNS, 1),
                some(random, SUMS, 0),
                random.nextBoolean() ? List.of(ScanInSql.SELDOM) : List.of(),
                GroupScan.Missing.REFUSED,
                random.nextBoolean() ? 1L << 26 : 1 + random.nextInt(100_000));
        String zone = spark.conf().get("spark.sql.session.timeZone");
        spark.conf().set(VECTORIZED, String.valueOf(isReadWellVectorized(files)));
        spark.conf().set("spark.sql.session.timeZone", random.nextBoolean() ? "UTC" : "America/Sao_Paulo");
        try {
            GroupedParquet plan = GroupedParquet.plan(spark, scan);
            assertThat(plan.left()).as("seed %d", seed).isEmpty();
            List<String> expected = sorted(ScanInSql.groups(spark, scan));
            assertThat(differences(expected, sorted(ScanInSql.addedUp(rows(spark, plan, scan), scan))))
                    .as("reader, seed %d: %s", seed, scan)
                    .isEmpty();
        } finally {
            spark.conf().set("spark.sql.session.timeZone", zone);
            spark.conf().unset(VECTORIZED);
        }
    }

    private static Dataset<Row> rows(SparkSession spark, GroupedParquet plan, GroupScan scan) {
        return plan.rows().orElseGet(() -> spark.createDataFrame(List.of(), scan.schema()));
    }

    /**
     * Spark's vectorised reader misreads texts in delta encoding, fails on short decimals in bytes without a length,
     * and does not know streams of split bytes; its row reader does all of them.
     */
    private static boolean isReadWellVectorized(List<String> files) throws IOException {
        for (String file : files) {
            try (OpenFile open = new OpenFile(file, new Configuration())) {
                boolean hasBytes = open.reader().getFileMetaData().getSchema().getColumns().stream()
                        .map(ColumnDescriptor::getPrimitiveType)
                        .anyMatch(type -> type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                                && type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation);
                if (hasBytes
                        || open.reader().getRowGroups().stream()
                                .flatMap(rowGroup -> rowGroup.getColumns().stream())
                                .flatMap(chunk -> chunk.getEncodings().stream())
                                .anyMatch(encoding -> encoding == Encoding.DELTA_BYTE_ARRAY
                                        || encoding == Encoding.BYTE_STREAM_SPLIT)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<String> write(SparkSession spark, Random random) throws IOException, SQLException {
        int writer = random.nextInt(3);
        boolean mayRepeatKeys = writer == 0 && random.nextBoolean();
        RandomFile form = new RandomFile(random, mayRepeatKeys, random.nextBoolean(), writer != 2);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            Path file = folder.resolve("charges of " + i + ".parquet");
            form.write(file, random.nextInt(3) == 0 ? random.nextInt(20) : 1 + random.nextInt(4_000));
            files.add(file.toUri().toString());
        }
        return switch (writer) {
            case 1 -> bySpark(spark, files, random);
            case 2 -> byDuckDb(random);
            default -> files;
        };
    }

    private List<String> bySpark(SparkSession spark, List<String> files, Random random) throws IOException {
        String[] paths =
                files.stream().map(file -> OpenFile.path(file).toString()).toArray(String[]::new);
        boolean legacy = random.nextInt(3) == 0;
        String target = folder.resolve("by spark").toString();
        DataFrameWriter<Row> writer = spark.read().parquet(paths).coalesce(2).write();
        spark.conf().set(VECTORIZED, "false");
        spark.conf().set("spark.sql.parquet.writeLegacyFormat", String.valueOf(legacy));
        spark.conf()
                .set(
                        "spark.sql.parquet.outputTimestampType",
                        List.of("TIMESTAMP_MICROS", "TIMESTAMP_MILLIS", "INT96").get(random.nextInt(3)));
        try {
            writer.option(
                            "compression",
                            List.of("none", "zstd", "snappy", "gzip").get(random.nextInt(4)))
                    .option("parquet.writer.version", random.nextBoolean() ? "PARQUET_1_0" : "PARQUET_2_0")
                    .option("parquet.enable.dictionary", String.valueOf(random.nextInt(4) > 0))
                    .option("parquet.dictionary.page.size", String.valueOf(random.nextBoolean() ? 300 : 1 << 20))
                    .option("parquet.page.size", String.valueOf(random.nextBoolean() ? 600 : 1 << 20))
                    .option("parquet.page.row.count.limit", String.valueOf(random.nextBoolean() ? 70 : 20_000))
                    .option("parquet.block.size", String.valueOf(random.nextBoolean() ? 20_000 : 128 << 20))
                    .parquet(target);
        } finally {
            spark.conf().unset(VECTORIZED);
            spark.conf().unset("spark.sql.parquet.writeLegacyFormat");
            spark.conf().unset("spark.sql.parquet.outputTimestampType");
        }
        try (Stream<Path> written = Files.list(Path.of(target))) {
            return written.filter(file -> file.toString().endsWith(".parquet"))
                    .map(file -> file.toUri().toString())
                    .sorted()
                    .toList();
        }
    }

    private List<String> byDuckDb(Random random) throws SQLException {
        Path target = folder.resolve("by-duckdb.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_parquet('" + folder + "/*.parquet')) TO '" + target
                    + "' (FORMAT parquet, ROW_GROUP_SIZE " + (random.nextBoolean() ? 2_048 : 122_880)
                    + ", CODEC "
                    + List.of("zstd", "snappy", "gzip", "uncompressed").get(random.nextInt(4))
                    + ", PARQUET_VERSION " + (random.nextBoolean() ? "v1" : "v2") + ")");
        }
        return List.of(target.toUri().toString());
    }

    private static List<String> sorted(Dataset<Row> rows) {
        List<String> lines = new ArrayList<>();
        rows.collectAsList().forEach(row -> lines.add(row.toString()));
        Collections.sort(lines);
        return lines;
    }

    /** The first lines that only one side has. */
    private static List<String> differences(List<String> expected, List<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        List<String> extra = new ArrayList<>(actual);
        actual.forEach(missing::remove);
        expected.forEach(extra::remove);
        return Stream.concat(
                        missing.stream().map("missing "::concat), extra.stream().map("extra "::concat))
                .limit(10)
                .toList();
    }

    private static <T> List<T> some(Random random, List<T> all, int least) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, least + random.nextInt(Math.min(6, all.size()) - least + 1));
    }
}
