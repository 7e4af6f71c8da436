package io.apportion.night;

import io.apportion.testing.NightWorld;
import io.apportion.testing.SparkExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged file of any shape stops the night, says which file it is, and leaves what was published alone. */
@ExtendWith(SparkExtension.class)
class DamagedShapesTest {
    private static final String GOOD = """
            BillingPeriodStart,ChargePeriodStart,ChargeCategory,BillingCurrency,BilledCost,EffectiveCost
            2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,Usage,USD,10,8
            """;

    /** The start of a page that was cut off while it was saved. */
    private static final String HALF_A_PAGE = "{\"data\": [{\"start_time\": 1793750400, \"results\": [{\"amount\"";

    /** What readers look at before and after a refused night. */
    private static final String TABLE = "team_cost_daily";

    private static final String CONFIGURATION = """
            warehouse: warehouse
            ownership: ownership.yaml
            billing:
              - {name: good, format: focus, path: good}
            """;

    private static final String COLUMNS_THAT_FILES_LACK = """
            aws-cur      | bill_billing_period_start_date
            gcp-detailed | invoice.month
            azure        | Date
            oci          | lineItem/intervalUsageStart
            """;

    private static final List<String> TABLES = List.of("aws-cur", "gcp-detailed", "azure", "oci");
    private static final List<String> PAGES = List.of("openai-costs", "anthropic-cost-report");

    private static NightWorld world;
    private static List<Damage.Told> beforeRows;

    @BeforeAll
    static void runAGoodNightAndABadOne() {
        world = NightWorld.named("damaged-shapes").file("good/aws.csv", GOOD);
        world.file("apportion.yaml", CONFIGURATION);
        world.run("2026-11-05");
        beforeRows = Damage.toldInOneNight(world, CONFIGURATION, TABLE, damagesBeforeRows());
    }

    static List<Damage.Told> beforeRows() {
        return beforeRows;
    }

    /** Whatever shows before rows are read is told of all files at once. */
    @ParameterizedTest
    @MethodSource("beforeRows")
    void aDamageThatShowsBeforeRows(Damage.Told told) {
        told.isRight();
    }

    @ParameterizedTest
    @CsvSource({"openai-costs", "anthropic-cost-report"})
    void aPageThatBreaksOff(String format) {
        Damage half = new Damage("a page that breaks off", format, "page.json", HALF_A_PAGE, "it is not JSON");
        Damage.toldInOneNight(world, CONFIGURATION, TABLE, List.of(half)).forEach(Damage.Told::isRight);
    }

    private static List<Damage> damagesBeforeRows() {
        List<Damage> damages = new ArrayList<>();
        Damage.cases(COLUMNS_THAT_FILES_LACK)
                .forEach(cells -> damages.add(new Damage(
                        "other columns", cells.get(0), "other.csv", "a,b\n1,2\n", "it has no column", cells.get(1))));
        byte[] half = Damage.halfZipped("x,".repeat(100_000));
        for (String format : TABLES) {
            damages.add(new Damage("an empty file", format, "empty.csv", "", "it is empty"));
            damages.add(new Damage("an empty file", format, "empty.parquet", "", "it is empty"));
            damages.add(new Damage("text", format, "text.parquet", GOOD, "is not a Parquet file"));
            damages.add(new Damage("half an archive", format, "half.csv.gz", half, "Unexpected end"));
        }
        PAGES.forEach(format -> damages.add(new Damage("an empty page", format, "empty.json", "", "it is empty")));
        return damages;
    }
}
