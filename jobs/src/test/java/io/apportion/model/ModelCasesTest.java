package io.apportion.model;

import static io.apportion.testing.RowAssert.assertThatRows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.spark.Sessions;
import io.apportion.testing.CsvTable;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model answers every case of the sql module: {@code sql/cases/README.md} says how to read and write one. */
@ExtendWith(SparkExtension.class)
class ModelCasesTest {
    private static final Path CASES = Path.of("..", "sql", "cases");
    private static CaseRunner runner;

    @BeforeAll
    static void ownSession(SparkSession shared) {
        SparkSession spark = shared.newSession();
        // Tables of a few rows: exchanging them between tasks takes longer than reading them.
        spark.conf().set("spark.sql.shuffle.partitions", "1");
        spark.conf().set("spark.sql.adaptive.enabled", "false");
        Sessions.registerSqlFunctions(spark);
        runner = new CaseRunner(spark);
    }

    static Stream<ModelCase> cases() {
        return ModelCase.under(CASES).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answers(ModelCase given) {
        assertThatRows(runner.rows(given)).areExactly(given.expected());
    }

    @Test
    void aWrongAmountFails(@TempDir Path folder) throws IOException {
        ModelCase wrong = teamCost(folder, "usage_date,team,effective_cost\n2026-11-02,search,10.000000000000000001\n");
        assertThatThrownBy(() -> assertThatRows(runner.rows(wrong)).areExactly(wrong.expected()))
                .hasMessage("""
                        Rows differ: 1 expected, 1 found
                                  usage_date  team    effective_cost
                        expected  2026-11-02  search  10.000000000000000001
                        found     2026-11-02  search  10                     <- effective_cost
                        """);
    }

    @Test
    void aTableThatTheModelDoesNotReadFails(@TempDir Path folder) throws IOException {
        ModelCase wrong = teamCost(folder, "team\nsearch\n");
        Files.writeString(wrong.folder().resolve("revenue.csv"), "revenue\n1\n");
        assertThatThrownBy(() -> runner.rows(wrong)).hasMessageContaining("the model reads no table revenue");
    }

    @Test
    void aFileThatNothingReadsFails(@TempDir Path folder) throws IOException {
        ModelCase wrong = teamCost(folder, "team\nsearch\n");
        Files.writeString(wrong.folder().resolve("markers.yaml"), "run_month: 2026-11");
        assertThatThrownBy(() -> runner.rows(wrong)).hasMessageContaining("nothing reads");
    }

    @Test
    void aColumnThatTheContractLacksFails() {
        assertThatThrownBy(
                        () -> ContractFiller.rows(Contracts.of("revenue"), CsvTable.parse("feature,revenu\nrank,1\n")))
                .hasMessage("Cannot fill revenue: it has no column [revenu]");
    }

    @Test
    void columnsThatDoNotMatterAreNullElseNeutral() {
        var rows = ContractFiller.rows(Contracts.of("outcome"), CsvTable.parse("outcome_id\no1\n"));
        assertThat(rows).hasToString("[[o1,2026-11-02,-,-,-]]");
        var totals = ContractFiller.rows(Contracts.of("bill_reconciliation"), CsvTable.parse("model_id\nbig\n"));
        assertThat(totals).hasToString("[[2026-11,2026-11-02,-,-,big,-,USD," + "null,".repeat(8) + "-,-]]");
    }

    private static ModelCase teamCost(Path root, String expected) throws IOException {
        Path folder = Files.createDirectories(root.resolve("marts/team_cost_daily/one_team"));
        Files.writeString(folder.resolve("attributed_cost.csv"), "team,effective_cost\nsearch,10.00\n");
        Files.writeString(folder.resolve("expected.csv"), expected);
        return new ModelCase(root, folder);
    }

    @Test
    void casesWereFound() {
        assertThat(ModelCase.under(CASES).stream().map(ModelCase::model).distinct())
                .containsAll(List.of("marts/team_cost_daily", "attribution/direct_share", "audit/certificate"));
    }
}
