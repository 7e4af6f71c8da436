package io.apportion.model;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.apportion.ownership.Inheritance;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.rating.SqlFunctions;
import io.apportion.testing.SparkExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL compiles like Java: every model and check is analysed against empty tables of the contracts it reads. */
@ExtendWith(SparkExtension.class)
class ModelsMeetContractsTest {
    private static final Map<String, Object> MARKERS = Map.of(
            "run_month", "2026-11",
            "run_date", LocalDate.of(2026, 11, 15),
            "kept_columns", "resource_id",
            "kept_keys", "team",
            "price_steps", "{}",
            "currency", "USD");

    @BeforeAll
    static void declareTables(SparkSession spark) {
        for (Contract contract : Contracts.all()) {
            spark.createDataFrame(List.of(), contract.schema()).createOrReplaceTempView(contract.name());
        }
        OwnershipRules rules = new OwnershipRules(List.of(), List.of(), List.of(), new Inheritance(Map.of()));
        SqlFunctions.register(spark, rules, Prices.load(List.of()), Optional.empty());
    }

    static Stream<String> models() {
        return SqlFolder.list("models").stream().map(path -> path.substring("models/".length(), path.length() - 4));
    }

    static Stream<Check> checks() {
        return Check.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void answersInTheColumnsOfItsContract(String model, SparkSession spark) {
        Contract contract = Contract.ofModel(model);
        assertThatCode(() -> ContractRows.requireSameColumns(contract, new Models(spark, MARKERS).rows(model)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void checkCompilesAndSaysWhichMonth(Check check, SparkSession spark) {
        assertThatCode(() -> spark.sql(check.text()).select("billing_period")).doesNotThrowAnyException();
    }
}
