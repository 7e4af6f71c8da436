package io.apportion.model;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.ownership.Inheritance;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.rating.SqlFunctions;
import io.apportion.spark.Sessions;
import io.apportion.testing.CsvTable;
import io.apportion.testing.SparkExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever the figures of bills and logs, the named variances sum to billed less rated, and teams to each of them. */
@ExtendWith(SparkExtension.class)
class BillBridgeTest {
    private static final long SEED = 1_705L;

    private static final CsvTable FINAL_DAYS = CsvTable.parse("""
            kind,source,last_final_date
            billing,-,2026-11-30
            inference,-,2026-11-30
            """);

    private static SparkSession spark;

    @BeforeAll
    static void bridgeSeededBills(SparkSession shared) {
        spark = shared.newSession();
        spark.conf().set("spark.sql.shuffle.partitions", "1");
        spark.conf().set("spark.sql.adaptive.enabled", "false");
        Sessions.registerSqlFunctions(spark);
        OwnershipRules rules = new OwnershipRules(List.of(), List.of(), List.of(), new Inheritance(Map.of()));
        SqlFunctions.register(spark, rules, Prices.load(List.of()), Optional.empty());
        SeededBill bill = new SeededBill(SEED, 200);
        view("ai_charge", bill.charges());
        view("rated_usage", bill.ratedUsage());
        spark.table("rated_usage").createOrReplaceTempView("known_usage");
        view("inference_usage", bill.usage());
        view("final_day", FINAL_DAYS);
        Models models = new Models(spark, Map.of());
        List.of("tier_cost", "provider_final_day", "bill_reconciliation", "usage_weight", "bill_meter", "bill_variance")
                .forEach(name -> models.materialise("attribution/" + name));
        models.materialise("marts/team_bill_variance_daily");
    }

    @Test
    void sumsExactly() {
        assertThat(offenders(spark)).as("seed %s", SEED).isEmpty();
    }

    @Test
    void everyVarianceOccurs() {
        assertThat(spark.sql("select distinct variance from bill_variance")
                        .as(Encoders.STRING())
                        .collectAsList())
                .as("seed %s", SEED)
                .containsExactlyInAnyOrder(
                        "PRICE",
                        "TIER",
                        "CACHE",
                        "VOLUME",
                        "UNLOGGED",
                        "UNBILLED",
                        "CREDIT",
                        "ROUNDING",
                        "RESIDUAL",
                        "UNKNOWN");
    }

    @Test
    void aResidualAlwaysSaysWhy() {
        assertThat(spark.sql("select * from bill_variance where variance = 'RESIDUAL' and reason is null")
                        .collectAsList())
                .as("seed %s", SEED)
                .isEmpty();
    }

    @Test
    void theLastDigitOfOneRowIsMissed() {
        assertThat(offendersWith("bill_variance")).hasSizeGreaterThan(1);
        assertThat(offendersWith("team_bill_variance_daily")).hasSizeGreaterThan(1);
    }

    /** What the check finds when every amount of a table is one digit too small. */
    private static List<Row> offendersWith(String table) {
        SparkSession wrong = spark.newSession();
        for (String name : List.of("bill_reconciliation", "bill_variance", "team_bill_variance_daily")) {
            var rows = wrong.createDataFrame(
                    spark.table(name).collectAsList(), spark.table(name).schema());
            (name.equals(table) ? rows.withColumn("amount", expr("cast(amount as decimal(37, 18)) - 1e-18BD")) : rows)
                    .createOrReplaceTempView(name);
        }
        return offenders(wrong);
    }

    private static List<Row> offenders(SparkSession session) {
        Check check = Check.all().stream()
                .filter(each -> each.name().equals("bridge_sums_exactly"))
                .findFirst()
                .orElseThrow();
        return session.sql(check.text()).collectAsList();
    }

    private static void view(String table, CsvTable rows) {
        Contract contract = Contracts.of(table);
        spark.createDataFrame(ContractFiller.rows(contract, rows), contract.schema())
                .createOrReplaceTempView(table);
    }
}
