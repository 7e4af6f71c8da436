package io.apportion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.identity.UserKey;
import io.apportion.ownership.OwnershipFile;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Pool;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class DemoWorldTest {
    private static final long SEED = 7;

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Path world;

    @BeforeAll
    static void writeOnce(SparkSession session) {
        spark = session;
        world = folder.resolve("world");
        DemoWorld.write(spark, world, SEED);
    }

    @Test
    void theSeedAloneDecidesEveryFileEvenOverAnotherWorld() throws IOException {
        Path again = folder.resolve("again");
        DemoWorld.write(spark, again, SEED + 1);
        Map<String, String> other = contents(again);
        DemoWorld.write(spark, again, SEED);
        Map<String, String> same = contents(again);

        assertThat(same).isEqualTo(contents(world));
        assertThat(other.keySet()).isEqualTo(same.keySet());
        assertThat(other.entrySet())
                .filteredOn(file -> file.getKey().contains("/"))
                .doesNotContainAnyElementsOf(same.entrySet());
    }

    @Test
    void foldersHoldOnlyWhatTheirNamesSay() throws IOException {
        assertThat(contents(world).keySet())
                .filteredOn(name -> !name.startsWith("logs"))
                .containsExactly(
                        "README.txt",
                        "apportion.yaml",
                        "billing/aws/2026-10.parquet",
                        "billing/aws/2026-11.parquet",
                        "billing/azure/2026-10.csv",
                        "billing/azure/2026-11.csv",
                        "billing/gcp/2026-10.parquet",
                        "billing/gcp/2026-11.parquet",
                        "inputs/outcomes.csv",
                        "inputs/revenue.csv",
                        "inputs/usage_drivers.csv",
                        "ownership-cases.yaml",
                        "ownership.yaml",
                        "user.key");
        assertThat(contents(world).keySet())
                .filteredOn(name -> name.startsWith("logs"))
                .hasSize(2 * 46);
    }

    @Test
    void configurationNamesWhatIsThere() {
        Configuration configuration = ConfigurationFile.load(world.resolve("apportion.yaml"), Map.of());

        assertThat(configuration.billing()).hasSize(3).allMatch(source -> Files.isDirectory(Path.of(source.path())));
        assertThat(configuration.inference()).hasSize(2).allMatch(source -> Files.isDirectory(Path.of(source.path())));
        assertThat(Stream.of(
                                configuration.inputs().outcomes(),
                                configuration.inputs().revenue(),
                                configuration.inputs().usageDrivers())
                        .map(input -> Path.of(input.orElseThrow())))
                .allMatch(Files::isRegularFile);
        assertThat(UserKey.read(Path.of(configuration.userKeyFile().orElseThrow()))
                        .pseudonym("u1001"))
                .isNotNull();
    }

    @Test
    void ownershipHasEveryKindOfPool() {
        OwnershipRules rules = OwnershipFile.load(world.resolve("ownership.yaml"));

        assertThat(rules.rules()).hasSize(2);
        assertThat(rules.pools().stream().map(Pool::id))
                .containsExactly("tax", "support", "k8s", "gpu", "observability", "dev-portal");
    }

    @Test
    void logsHoldTheAttemptsOfADemo() {
        assertThat(gateway().count() + batch().count()).isBetween(120_000L, 150_000L);
        assertThat(gateway()
                        .selectExpr("count(DISTINCT source_row_id) = count(*)")
                        .first()
                        .getBoolean(0))
                .isTrue();
        assertThat(gateway()
                        .filter("NOT prompt LIKE 'FAKE PROMPT%' OR NOT completion LIKE 'FAKE COMPLETION%'")
                        .count())
                .isZero();
    }

    @Test
    void theBillHoldsEveryTokenThatTheLogsHold() {
        gateway().createOrReplaceTempView("gateway");
        spark.read().parquet(path("billing/aws")).createOrReplaceTempView("aws");
        Dataset<Row> underbilled = spark.sql("""
            WITH logged AS (
              SELECT to_date(started_at) AS day, source_account AS account, sum(out_text + out_reasoning) AS tokens
              FROM gateway
              WHERE response_model LIKE 'anthropic.claude-sonnet-4-5%' AND response_cache <> 'HIT'
              GROUP BY ALL
            ), billed AS (
              SELECT to_date(ChargePeriodStart) AS day, SubAccountId AS account, sum(ConsumedQuantity) AS tokens
              FROM aws
              WHERE ServiceName = 'Claude Sonnet 4.5 (Amazon Bedrock Edition)'
                AND SkuMeter LIKE '%:USE1_OutputTokenCount%'
              GROUP BY ALL
            )
            SELECT * FROM logged FULL OUTER JOIN billed USING (day, account)
            WHERE NOT coalesce(billed.tokens BETWEEN logged.tokens AND logged.tokens * 1.08, false)
            """);

        assertThat(underbilled.collectAsList()).isEmpty();
    }

    @Test
    void fourAzureRowsAreBrokenInFourWays() throws IOException {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(world.resolve("billing/azure/2026-11.csv"))) {
            rows = reader.stream().toList();
        }

        assertThat(rows.stream().filter(row -> row.getField("BilledCost").equals("abc")))
                .hasSize(1);
        assertThat(rows.stream().filter(row -> row.getField("BillingCurrency").isEmpty()))
                .hasSize(1);
        assertThat(rows.stream().filter(row -> row.getField("ChargePeriodStart").isEmpty()))
                .hasSize(1);
        assertThat(rows.stream().filter(row -> row.getField("ChargeCategory").equals("Surprise")))
                .hasSize(1);
        assertThat(rows.stream().map(row -> row.getField("ChargeClass")).distinct())
                .containsExactlyInAnyOrder("", "NULL");
        assertThat(rows.stream().map(row -> new BigDecimal(row.getField("EffectiveCost")).scale()))
                .anyMatch(digits -> digits > 18);
    }

    @Test
    void twoBatchLinesAreBroken() {
        assertThat(batch().filter("out_text < 0").count()).isEqualTo(1);
        assertThat(batch().filter("started_at IS NULL").count()).isEqualTo(1);
    }

    private static Dataset<Row> gateway() {
        return spark.read().parquet(path("logs/gateway"));
    }

    private static Dataset<Row> batch() {
        return spark.read().json(path("logs/batch"));
    }

    private static String path(String name) {
        return world.resolve(name).toUri().toString();
    }

    /** File name to a hash of its bytes. */
    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), hash(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
