package io.apportion.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.delivery.InputFile;
import io.apportion.model.Contracts;
import io.apportion.model.Models;
import io.apportion.testing.ExactText;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random bills and logs, odd rows of every kind among them, summed while they are read and read row by row: what a night keeps
 * of them is the same to the last digit.
 */
@ExtendWith(SparkExtension.class)
class GroupsAgreeWithRowsTest {
    private static final String STEPS =
            "{\"anthropic\":\"context=120 output=90\",\"deepseek\":\"00:30,16:30\",\"openai\":\"input_and_write=100\"}";

    private static final String BILL = """
            SELECT
              timestamp'2026-10-01' + make_interval(0, CAST(kind(1, 2) AS INT)) AS BillingPeriodStart,
              odd(2, timestamp'2026-10-30 22:00:00' + make_interval(0, 0, 0, 0, CAST(kind(3, 100) AS INT))) AS ChargePeriodStart,
              oddkind(4, concat('INV-', kind(5, 2))) AS InvoiceId,
              element_at(array('AWS', 'Amazon Web Services', 'NULL', ''), CAST(1 + kind(6, 4) AS INT)) AS ProviderName,
              oddkind(7, element_at(array('AWS', 'A vendor', 'Amazon'), CAST(1 + kind(8, 3) AS INT))) AS PublisherName,
              concat('bill-', kind(9, 2)) AS BillingAccountId,
              oddkind(10, concat('account-', kind(11, 3))) AS SubAccountId,
              concat('Account ', kind(11, 3)) AS SubAccountName,
              element_at(array('Amazon EC2', 'Amazon Bedrock', 'AWS Support', 'S3'), CAST(1 + kind(12, 4) AS INT)) AS ServiceName,
              element_at(array('Compute', 'AI and Machine Learning'), CAST(1 + kind(13, 2) AS INT)) AS ServiceCategory,
              concat('sku-', kind(14, 3)) AS SkuId,
              element_at(array('input tokens', 'Box Usage', NULL), CAST(1 + kind(15, 3) AS INT)) AS SkuMeter,
              oddkind(16, '{"ModelId":"m","x_ServiceTier":"batch"}') AS SkuPriceDetails,
              concat('region-', kind(17, 2)) AS RegionId,
              concat('resource-', pick(18, 20)) AS ResourceId,
              concat('name-', pick(18, 20)) AS ResourceName,
              oddkind(19, element_at(array('Usage', 'usage', 'Tax', 'Credit', 'Purchase', 'Fee'), CAST(1 + kind(20, 6) AS INT))) AS ChargeCategory,
              IF(kind(21, 9) = 0, 'Correction', NULL) AS ChargeClass,
              concat('description ', kind(22, 3)) AS ChargeDescription,
              element_at(array('Standard', 'Committed'), CAST(1 + kind(23, 2) AS INT)) AS PricingCategory,
              IF(kind(24, 5) = 0, 'Unused', NULL) AS CommitmentDiscountStatus,
              CAST(NULL AS STRING) AS AllocatedMethodId,
              oddkind(25, element_at(array('USD', 'EUR', 'usd'), CAST(1 + kind(26, 3) AS INT))) AS BillingCurrency,
              odd(27, CAST(pick(28, 1000) / 7 AS DECIMAL(20, 10))) AS ConsumedQuantity,
              element_at(array('Hours', 'Tokens'), CAST(1 + kind(29, 2) AS INT)) AS ConsumedUnit,
              odd(30, CAST((pick(31, 20000) - 5000) / 7 AS %s)) AS BilledCost,
              odd(32, CAST((pick(33, 20000) - 5000) / 9 AS DECIMAL(30, 25))) AS EffectiveCost,
              odd(34, CAST(pick(35, 1000) AS DECIMAL(9, 2))) AS ListCost,
              map_from_arrays(
                slice(array('Team', 'cost-center', 'Name', 'teem'), 1, CAST(kind(36, 5) AS INT)),
                slice(array(concat('t', pick(37, 4)), NULL, concat('n', pick(38, 50)), 'x'), 1, CAST(kind(36, 5) AS INT))) AS Tags
            FROM range(0, 1500, 1, 2)
            """;

    private static final String LOG = """
            SELECT
              CAST(id AS STRING) AS source_row_id,
              odd(1, (timestamp'2026-11-02 22:00:00' + make_interval(0, 0, 0, 0, 0, 0, pick(2, 100000)))) AS started_at,
              odd(3, (timestamp'2026-11-02 22:00:00' + make_interval(0, 0, 0, 0, 0, 0, pick(2, 100000) + pick(4, 90000) / 1000.0 - 3))) AS ended_at,
              oddkind(5, element_at(array('anthropic', 'deepseek', 'openai', 'Anthropic', 'unknown', 'NULL'), CAST(1 + kind(6, 6) AS INT))) AS provider,
              IF(kind(7, 5) = 0, NULL, concat('org-', kind(8, 2))) AS source_account,
              oddkind(9, concat('model-', kind(10, 2))) AS response_model,
              concat('asked-', kind(11, 2)) AS requested_model,
              element_at(array('standard', 'BATCH', NULL), CAST(1 + kind(12, 3) AS INT)) AS service_tier,
              element_at(array('chat', 'embedding', NULL), CAST(1 + kind(13, 3) AS INT)) AS operation,
              concat('operation-', id) AS operation_id,
              oddkind(14, 1 + kind(15, 3)) AS attempt_no,
              concat('ws-', kind(16, 2)) AS org_id,
              concat('k-', kind(17, 3)) AS api_key_id,
              concat('u-', pick(18, 9)) AS end_user_id,
              IF(kind(19, 3) = 0, concat('t', kind(20, 2)), NULL) AS team_id,
              element_at(array('SUCCESS', 'ERROR', 'timeout', 'CANCELLED', NULL), CAST(1 + kind(21, 5) AS INT)) AS outcome,
              element_at(array('HIT', 'MISS', 'NONE', NULL), CAST(1 + kind(22, 4) AS INT)) AS response_cache,
              few(23, pick(24, 150)) AS in_uncached,
              few(25, pick(26, 40)) AS in_cache_read,
              few(27, pick(28, 9)) AS in_cache_write_5m,
              few(29, pick(30, 9)) AS in_cache_write_other,
              few(31, pick(32, 100)) AS out_text,
              CAST(few(33, pick(34, 9)) AS INT) AS out_reasoning,
              odd(35, COALESCE(few(23, pick(24, 150)), 0) + COALESCE(few(25, pick(26, 40)), 0)
                + COALESCE(few(27, pick(28, 9)), 0) + COALESCE(few(29, pick(30, 9)), 0) + IF(pick(36, 20) = 0, pick(37, 3), 0)) AS in_total,
              odd(38, COALESCE(few(31, pick(32, 100)), 0) + COALESCE(few(33, pick(34, 9)), 0)) AS out_total,
              element_at(array('ok', 'MISSING', 'impossible', NULL, NULL, NULL), CAST(1 + kind(39, 6) AS INT)) AS usage_check,
              element_at(array('provider', 'tokenizer_estimate', NULL), CAST(1 + kind(40, 3) AS INT)) AS usage_source,
              IF(kind(41, 4) = 0, NULL, map('team', concat('t', kind(42, 3)), 'trace', CAST(id AS STRING))) AS tags
            FROM range(0, 2500, 1, 2)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}, BilledCost {1}")
    @CsvSource({"11, BIGINT", "12, DOUBLE", "13, 'DECIMAL(12, 4)'"})
    void chargesAreTheSame(long seed, String costType, SparkSession spark) {
        List<InputFile> files = written(spark, InputFile.Kind.BILLING, BILL.formatted(costType), seed);
        assertSame(spark, "focus_export", "focus_export", "billing_charge", "charge_by_file", files);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void callsAreTheSame(long seed, SparkSession spark) {
        List<InputFile> files = written(spark, InputFile.Kind.INFERENCE, LOG, seed);
        assertSame(spark, "canonical_log", "inference_log", "inference_attempt", "usage_by_file", files);
    }

    private static void assertSame(
            SparkSession spark, String contract, String hub, String model, String summed, List<InputFile> files) {
        for (Set<String> columns : List.of(Set.<String>of(), Set.of("resource_id", "end_user_id"))) {
            ToldApart toldApart = new ToldApart("team,costcenter", columns, STEPS);
            DeliveryReader byRow = new ContractReader(spark, toldApart.tagKeys());
            DeliveryReader grouped = new GroupReader(spark, toldApart);
            List<List<String>> expected = rows(spark, byRow, toldApart, contract, hub, model, summed, files);
            assertThat(expected).hasSizeGreaterThan(100);
            List<List<String>> found = rows(spark, grouped, toldApart, contract, hub, model, summed, files);
            assertThat(onlyIn(expected, found)).as("rows only row by row").isEmpty();
            assertThat(onlyIn(found, expected)).as("rows only in groups").isEmpty();
            assertThat(found).hasSameSizeAs(expected);
            Origin origin = new Origin("source", Origin.Dataset.ACTUAL);
            long handedOver = grouped.read(Contracts.of(contract), origin, files, new DamagedFiles())
                    .count();
            assertThat(handedOver)
                    .as("rows that the reader of groups hands over")
                    .isLessThan(byRow.read(Contracts.of(contract), origin, files, new DamagedFiles())
                            .count());
        }
    }

    private static List<List<String>> onlyIn(List<List<String>> these, List<List<String>> those) {
        Set<List<String>> others = new HashSet<>(those);
        return these.stream().filter(row -> !others.contains(row)).limit(3).toList();
    }

    private static List<List<String>> rows(
            SparkSession spark,
            DeliveryReader reader,
            ToldApart toldApart,
            String contract,
            String hub,
            String model,
            String summed,
            List<InputFile> files) {
        Models models = new Models(
                spark,
                Map.of(
                        "run_month",
                        "2026-11",
                        "run_date",
                        LocalDate.of(2026, 11, 3),
                        "kept_keys",
                        toldApart.tagKeys(),
                        "kept_columns",
                        String.join(",", toldApart.columns()),
                        "price_steps",
                        STEPS));
        reader.read(Contracts.of(contract), new Origin("source", Origin.Dataset.ACTUAL), files, new DamagedFiles())
                .createOrReplaceTempView(contract);
        if (!contract.equals(hub)) {
            models.rows("staging/" + hub + "/" + contract).createOrReplaceTempView(hub);
        }
        models.view("staging/" + model);
        List<List<String>> rows = new ArrayList<>();
        models.rows("staging/" + summed).drop("sample").collectAsList().forEach(row -> rows.add(ExactText.ofRow(row)));
        return rows;
    }

    /**
     * Files of a query whose values are drawn by a hash of the row: {@code pick(n, count)} is below the count, {@code odd(n,
     * value)} is null now and then, {@code few(n, count)} also 0, and rarely below it; {@code kind} and {@code oddkind} are the
     * same for all rows of a kind, of which there are 61.
     */
    private List<InputFile> written(SparkSession spark, InputFile.Kind kind, String query, long seed) {
        String draw = "pmod(xxhash64(id, $1, " + seed + "), ";
        spark.sql("""
                CREATE OR REPLACE TEMPORARY FUNCTION few(draw BIGINT, count BIGINT) RETURNS BIGINT
                RETURN CASE WHEN draw < 9 THEN NULL WHEN draw < 30 THEN 0 WHEN draw = 30 THEN -count - 1 ELSE count END
                """);
        String ofKind = draw.replace("(id,", "(id % 61,");
        String drawn = query.replaceAll("\\bpick\\((\\d+), ", draw)
                .replaceAll("\\bkind\\((\\d+), ", ofKind)
                .replaceAll("\\boddkind\\((\\d+), ", "IF(" + ofKind + "37) = 0, NULL, ")
                .replaceAll("\\bodd\\((\\d+), ", "IF(" + draw + "37) = 0, NULL, ")
                .replaceAll("\\bfew\\((\\d+), ", "few(" + draw + "99), ");
        Path target = folder.resolve("written");
        spark.sql(drawn).write().option("compression", "zstd").parquet(target.toString());
        try (Stream<Path> found = Files.list(target)) {
            return found.filter(path -> path.toString().endsWith(".parquet"))
                    .sorted()
                    .map(path -> file(kind, path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputFile file(InputFile.Kind kind, Path path) {
        try {
            return new InputFile(kind, "source", path.toString(), Files.size(path), Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
