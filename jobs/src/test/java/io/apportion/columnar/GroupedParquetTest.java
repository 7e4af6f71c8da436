package io.apportion.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.spark.SparkFailure;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkExtension.class)
class GroupedParquetTest {
    private static final GroupColumn SERVICE = new GroupColumn.Value("service", "service", GroupColumn.Type.TEXT);
    private static final GroupSum COST = new GroupSum.Amount("cost", "cost");

    @TempDir
    private Path folder;

    private int written;

    @Test
    void aSumOfNothingIsNullAndNotZero(SparkSession spark) {
        String file = written(
                spark, "VALUES ('a', CAST(null AS DECIMAL(10,2))), ('b', 1.50), ('b', null) AS t(service, cost)");
        assertThat(rows(spark, scan(file, COST)))
                .containsExactly("[a,1,null,null,0]", "[b,2,1.500000000000000000,0.000000000000000000000000000000,1]");
    }

    @Test
    void aSumBeyondTheLedgerFails(SparkSession spark) {
        String file = written(spark, "VALUES ('a', 99999999999999999999BD), ('a', 1BD) AS t(service, cost)");
        assertThatThrownBy(() -> rows(spark, scan(file, COST)))
                .satisfies(failure -> assertThat(SparkFailure.explained(failure))
                        .hasMessage("Cannot sum cost: the total has more digits than the result holds"));
    }

    @Test
    void aSumOfWholeNumbersBeyond64BitsFails(SparkSession spark) {
        String file = written(spark, "VALUES ('a', 9223372036854775807), ('a', 1L) AS t(service, cost)");
        assertThatThrownBy(() -> rows(spark, scan(file, new GroupSum.Whole("tokens", "cost"))))
                .satisfies(failure ->
                        assertThat(SparkFailure.explained(failure)).hasMessageStartingWith("Cannot sum cost"));
    }

    @Test
    void aFileOfAnotherTypeIsLeft(SparkSession spark) {
        String first = written(spark, "VALUES ('7', 1.5) AS t(service, cost)");
        String second = written(spark, "VALUES (7L, 2.5) AS t(service, cost)");
        String third = written(spark, "VALUES ('7', CAST(4 AS FLOAT)) AS t(service, cost)");
        GroupScan scan = scan(List.of(first, second, third), List.of(SERVICE), List.of(COST));
        assertThat(GroupedParquet.plan(spark, scan).left())
                .containsOnlyKeys(second, third)
                .containsEntry(second, "column service is INT64 and not STRING")
                .containsEntry(third, "column cost is FLOAT");
        assertThat(rows(spark, scan)).containsExactly("[7,1,1.500000000000000000,0.000000000000000000000000000000,1]");
    }

    @Test
    void scalesOfSeveralFilesAddUp(SparkSession spark) {
        String cents = written(spark, "VALUES ('a', 1.25BD) AS t(service, cost)");
        String fine =
                written(spark, "VALUES ('a', CAST('0.0000000000000000001' AS DECIMAL(38,19))) AS t(service, cost)");
        GroupScan scan = scan(List.of(cents, fine), List.of(SERVICE), List.of(COST));
        assertThat(GroupedParquet.plan(spark, scan).left()).isEmpty();
        assertThat(rows(spark, scan))
                .containsExactly(
                        "[a,1,0.000000000000000000,0.000000000000000000100000000000,1]",
                        "[a,1,1.250000000000000000,0.000000000000000000000000000000,1]");
    }

    @Test
    void aMissingColumnIsNullOnlyWhereTheCallerSaysSo(SparkSession spark) {
        String file = written(spark, "VALUES ('a') AS t(service)");
        GroupColumn tags = new GroupColumn.KeptTags("kept", "tags", "team");
        GroupColumn flag = new GroupColumn.Presence("has_resource", "resource");
        List<GroupColumn> groups = List.of(SERVICE, tags, flag);
        GroupScan scan = new GroupScan(List.of(file), groups, List.of(COST), List.of(), GroupScan.Missing.NULL);
        assertThat(rows(spark, scan)).containsExactly("[a,[],false,1,null,null,0]");
        GroupScan strict = new GroupScan(List.of(file), groups, List.of(COST), List.of(), GroupScan.Missing.REFUSED);
        assertThat(GroupedParquet.plan(spark, strict).left()).containsEntry(file, "column tags is missing");
        assertThat(GroupedParquet.plan(spark, strict).rows()).isEmpty();
    }

    @Test
    void fullGroupsAreHandedOutInPart(SparkSession spark) {
        String file = written(
                spark, "SELECT CAST(id % 10000 AS STRING) AS service, 1.5BD AS cost FROM range(0, 60000, 1, 1)");
        GroupScan whole = scan(file, COST);
        GroupScan small =
                new GroupScan(whole.files(), whole.groups(), whole.sums(), List.of(), whole.missing(), 300_000);
        long parts = GroupedParquet.plan(spark, small).rows().orElseThrow().count();
        assertThat(parts).isGreaterThan(20_000).isLessThanOrEqualTo(60_000);
        assertThat(GroupedParquet.plan(spark, whole).rows().orElseThrow().count())
                .isEqualTo(10_000);
        assertThat(GroupedParquet.plan(spark, small)
                        .rows()
                        .orElseThrow()
                        .selectExpr("SUM(cost)", "SUM(rows)", "COUNT(DISTINCT service)")
                        .first()
                        .toString())
                .isEqualTo("[90000.000000000000000000,60000,10000]");
    }

    /** Four stretches of 3,000 rows: of one value, of nulls, of another value, and mixed; a window is shorter than each. */
    @Test
    void longStretchesOfOneValueAreCountedLikeOtherRows(SparkSession spark) {
        String file = written(spark, """
                SELECT
                    CASE id DIV 3000 WHEN 0 THEN 'a' WHEN 2 THEN 'b' WHEN 3 THEN IF(id % 2 = 0, 'a', 'b') END AS service,
                    CASE WHEN id DIV 3000 IN (0, 2) THEN 'r' END                                              AS resource,
                    CASE id DIV 3000 WHEN 0 THEN 0L WHEN 1 THEN 7L WHEN 3 THEN id % 3 END                     AS tokens
                FROM range(0, 12000, 1, 1)""");
        List<GroupColumn> groups = List.of(SERVICE, new GroupColumn.Presence("has_resource", "resource"));
        GroupScan scan = scan(List.of(file), groups, List.of(new GroupSum.Whole("tokens", "tokens")));
        assertThat(rows(spark, scan))
                .containsExactlyInAnyOrder(
                        "[a,true,3000,0,3000]",
                        "[null,false,3000,21000,3000]",
                        "[b,true,3000,null,0]",
                        "[a,false,1500,1500,1500]",
                        "[b,false,1500,1500,1500]");
    }

    @ParameterizedTest
    @CsvSource({
        // unit, UTC, zone, raw, day
        "MILLIS, true,  UTC,                      0,                   1970-01-01",
        "MILLIS, true,  UTC,                      -1,                  1969-12-31",
        "MICROS, true,  America/New_York,         1793595600000000,    2026-11-02",
        "MICROS, true,  America/New_York,         1793595599999999,    2026-11-01",
        "MICROS, false, America/New_York,         1793577600000000,    2026-11-02",
        "NANOS,  true,  Asia/Kolkata,             1793557800000000000, 2026-11-02",
        "NANOS,  true,  Asia/Kolkata,             1793557799999999999, 2026-11-01",
        "NANOS,  false, Asia/Kolkata,             -1,                  1969-12-31",
    })
    void aDayIsThatOfTheSession(String unit, boolean isUtc, String zone, long raw, String day, SparkSession spark)
            throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType(
                "message charge { required int64 started_at (TIMESTAMP(" + unit + "," + isUtc + ")); }");
        Group row = new SimpleGroup(schema);
        row.add("started_at", raw);
        Path file = folder.resolve("times.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withConf(new Configuration())
                .withType(schema)
                .build()) {
            writer.write(row);
        }
        GroupScan scan =
                scan(List.of(file.toUri().toString()), List.of(new GroupColumn.Day("day", "started_at")), List.of());
        spark.conf().set("spark.sql.session.timeZone", zone);
        try {
            assertThat(rows(spark, scan)).containsExactly("[" + day + ",1]");
        } finally {
            spark.conf().set("spark.sql.session.timeZone", "UTC");
        }
    }

    @Test
    void datesOfTheOldCalendarAreLeft(SparkSession spark) {
        spark.conf().set("spark.sql.parquet.datetimeRebaseModeInWrite", "LEGACY");
        String file;
        try {
            file = written(spark, "VALUES (DATE'1500-01-01') AS t(day)");
        } finally {
            spark.conf().unset("spark.sql.parquet.datetimeRebaseModeInWrite");
        }
        GroupScan scan = scan(List.of(file), List.of(new GroupColumn.Day("day", "day")), List.of());
        assertThat(GroupedParquet.plan(spark, scan).left())
                .containsEntry(file, "column day holds dates of the old calendar");
        assertThat(GroupedParquet.plan(spark, scan).rows()).isEmpty();
    }

    @Test
    void aDamagedPageFailsByName(SparkSession spark) throws IOException {
        String file = written(
                spark,
                "SELECT CAST(id AS STRING) AS service, CAST(id AS DECIMAL(10,2)) AS cost FROM range(0, 5000, 1, 1)");
        Path path = Path.of(java.net.URI.create(file));
        byte[] bytes = Files.readAllBytes(path);
        Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0x5a);
        Files.write(path, bytes);
        Files.deleteIfExists(path.resolveSibling("." + path.getFileName() + ".crc"));
        assertThatThrownBy(() -> rows(spark, scan(file, COST)))
                .satisfies(failure -> assertThat(SparkFailure.explained(failure))
                        .hasMessageStartingWith("Cannot read " + file + ": it is damaged"));
    }

    /** 20,000 meters, each told of one row of three: the other rows are one group, however often groups are handed out. */
    @Test
    void aSeldomTextTellsApartOnlyRowsThatAskForIt(SparkSession spark) {
        String file = written(
                spark,
                "SELECT IF(id % 3 = 0, 'a', 'b') AS service, concat('m', id % 20000) AS meter, 1.5BD AS cost"
                        + " FROM range(0, 60000, 1, 1)");
        GroupColumn meter = new GroupColumn.Value("meter", "meter", GroupColumn.Type.TEXT);
        SeldomTexts ofA = new SeldomTexts(List.of("meter"), List.of("service"), texts -> texts[0].equals("a"));
        for (long memoryBytes : List.of(1L << 26, 300_000L)) {
            GroupScan scan = new GroupScan(
                    List.of(file),
                    List.of(meter, SERVICE),
                    List.of(COST),
                    List.of(ofA),
                    GroupScan.Missing.REFUSED,
                    memoryBytes);
            GroupedParquet.plan(spark, scan).rows().orElseThrow().createOrReplaceTempView("part");
            assertThat(spark.sql(
                                    "SELECT service, COUNT(DISTINCT meter), SUM(rows), SUM(cost) FROM part GROUP BY 1 ORDER BY 1")
                            .collectAsList())
                    .extracting(Object::toString)
                    .containsExactly(
                            "[a,20000,20000,30000.000000000000000000]", "[b,0,40000,60000.000000000000000000]");
        }
    }

    @Test
    void aSeldomTextOfAllRowsIsLeftToThoseThatAskForIt(SparkSession spark) {
        String file = written(
                spark,
                "SELECT IF(id % 3 = 0, 'b', 'a') AS service, 'm' AS meter, 1.5BD AS cost FROM range(0, 3000, 1, 1)");
        GroupColumn meter = new GroupColumn.Value("meter", "meter", GroupColumn.Type.TEXT);
        SeldomTexts ofA = new SeldomTexts(List.of("meter"), List.of("service"), texts -> texts[0].equals("a"));
        GroupScan scan = new GroupScan(
                List.of(file), List.of(meter, SERVICE), List.of(), List.of(ofA), GroupScan.Missing.REFUSED);
        assertThat(rows(spark, scan)).containsExactly("[m,a,2000]", "[null,b,1000]");
    }

    @Test
    void oneNameForTwoColumnsIsRefused() {
        assertThatThrownBy(() -> scan(List.of("a"), List.of(SERVICE, SERVICE), List.of()))
                .isInstanceOf(ApportionException.class)
                .hasMessageContaining("service");
    }

    private static GroupScan scan(String file, GroupSum sum) {
        return scan(List.of(file), List.of(SERVICE), List.of(sum));
    }

    private static GroupScan scan(List<String> files, List<GroupColumn> groups, List<GroupSum> sums) {
        return new GroupScan(files, groups, sums, List.of(), GroupScan.Missing.REFUSED);
    }

    private static List<String> rows(SparkSession spark, GroupScan scan) {
        return GroupedParquet.plan(spark, scan).rows().orElseThrow().collectAsList().stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder("[");
                    for (int i = 0; i < row.size(); i++) {
                        Object value = row.get(i);
                        line.append(i == 0 ? "" : ",")
                                .append(value instanceof java.math.BigDecimal exact ? exact.toPlainString() : value);
                    }
                    return line.append("]").toString();
                })
                .sorted()
                .toList();
    }

    /** One file that holds the rows of a query. */
    private String written(SparkSession spark, String query) {
        String select = query.startsWith("SELECT") ? query : "SELECT * FROM " + query;
        Path target = folder.resolve("written-" + ++written);
        try {
            spark.sql(select).coalesce(1).write().parquet(target.toString());
            try (Stream<Path> files = Files.list(target)) {
                return files.filter(file -> file.toString().endsWith(".parquet"))
                        .findFirst()
                        .orElseThrow()
                        .toUri()
                        .toString();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
