package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.delivery.InputFile;
import io.apportion.testing.NightWorld;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DuckDB reads the published files by itself and finds the same money, to the last digit. */
class IndependentEngineTest {
    private static NightWorld world;

    @BeforeAll
    static void openTheWorld() {
        world = SeededCompany.published();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attributed_cost", "team_cost_daily"})
    void teamsCostTheSame(String table) {
        assertSame(table, """
                select team, currency, sum(billed_cost), sum(effective_cost)
                from %s group by team, currency order by team, currency
                """);
    }

    @Test
    void featuresEarnTheSame() {
        assertSame("margin_monthly", """
                select billing_period, feature, currency, revenue, effective_cost, gross_margin
                from %s order by billing_period, feature, currency
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "gcp"})
    void theCertificateProvesWhatTheFileHolds(String source) {
        String file = world.folder()
                .resolve("bills/" + source + "/" + source + ".csv")
                .toString();
        String held = """
                select sum(cast(BilledCost as decimal(38, 24))), sum(cast(EffectiveCost as decimal(38, 24)))
                from read_csv('%s', header = true, all_varchar = true)
                """;
        assertThat(world.rows("""
                                select sum(sum_in) filter (where cost_metric = 'BilledCost'),
                                  sum(sum_in) filter (where cost_metric = 'EffectiveCost')
                                from certificate where source = '%s'
                                """.formatted(source)))
                .as("seed %d", SeededCompany.SEED)
                .isEqualTo(DuckDb.rows(held.formatted(file)));
    }

    @Test
    void theLedgerHoldsWhatTheFilesHoldExceptDigitsBeyondIts() {
        assertThat(world.rows("""
                                select distinct cast(sum_in - sum_out - residual as decimal(38, 24)), difference
                                from certificate
                                """)).as("seed %d", SeededCompany.SEED).containsExactly(List.of("0", "0"));
    }

    private static void assertSame(String table, String query) {
        List<List<String>> ours = world.rows(query.formatted(table));
        assertThat(ours).as("seed %d", SeededCompany.SEED).isNotEmpty();
        assertThat(DuckDb.rows(query.formatted("read_parquet([" + publishedFiles(table) + "])")))
                .as("seed %d", SeededCompany.SEED)
                .isEqualTo(ours);
    }

    private static String publishedFiles(String table) {
        return world.rows("""
                        select f.file_path from apportion.internal.%s.files as f
                        join publication as p
                          on p.billing_period = f.partition.billing_period and p.run_id = f.partition.run_id
                        """.formatted(table)).stream()
                .map(row -> "'" + InputFile.plainPath(row.get(0)) + "'")
                .collect(Collectors.joining(", "));
    }
}
