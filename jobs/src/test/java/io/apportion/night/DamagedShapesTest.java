package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SparkExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A damaged file of any shape stops the night, says which file it is, and leaves what was published alone. */
@ExtendWith(SparkExtension.class)
class DamagedShapesTest {
    private static final String GOOD = """
            BillingPeriodStart,ChargePeriodStart,ChargeCategory,BillingCurrency,BilledCost,EffectiveCost
            2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,Usage,USD,10,8
            """;

    /** The start of a page that was cut off while it was saved. */
    private static final String HALF_A_PAGE = "{\"data\": [{\"start_time\": 1793750400, \"results\": [{\"amount\"";

    private static NightWorld world;
    private static String published;

    @BeforeAll
    static void publishAGoodNight() {
        world = NightWorld.named("damaged-shapes").file("good/aws.csv", GOOD);
        configure("");
        world.run("2026-11-05");
        published = readersSee();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aws-cur               | bill_billing_period_start_date
            gcp-detailed          | invoice.month
            azure                 | Date
            oci                   | lineItem/intervalUsageStart
            """)
    void aFileOfOtherColumnsNamesThoseItLacks(String format, String lacks) {
        assertRefused(format, "other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "it has no column", lacks);
    }

    @ParameterizedTest
    @CsvSource({
        "aws-cur, csv", "gcp-detailed, csv", "azure, csv", "oci, csv",
        "aws-cur, parquet", "gcp-detailed, parquet", "azure, parquet", "oci, parquet"
    })
    void anEmptyFile(String format, String ending) {
        assertRefused(format, "empty." + ending, new byte[0], "it is empty");
    }

    @ParameterizedTest
    @CsvSource({"aws-cur", "gcp-detailed", "azure", "oci"})
    void textThatCallsItselfParquet(String format) {
        assertRefused(format, "text.parquet", GOOD.getBytes(StandardCharsets.UTF_8), "is not a Parquet file");
    }

    @ParameterizedTest
    @CsvSource({"aws-cur", "gcp-detailed", "azure", "oci"})
    void anArchiveThatBreaksOffInItsHeader(String format) throws IOException {
        byte[] whole = zipped("x,".repeat(100_000));
        assertRefused(format, "half.csv.gz", Arrays.copyOf(whole, whole.length / 2), "half.csv.gz");
    }

    @ParameterizedTest
    @CsvSource({"openai-costs", "anthropic-cost-report"})
    void anEmptyPage(String format) {
        assertRefused(format, "empty.json", new byte[0], "it is empty");
    }

    @ParameterizedTest
    @CsvSource({"openai-costs", "anthropic-cost-report"})
    void aPageThatBreaksOff(String format) {
        assertRefused(format, "page.json", HALF_A_PAGE.getBytes(StandardCharsets.UTF_8), "page.json");
    }

    private static void assertRefused(String format, String name, byte[] content, String... said) {
        world.file("bad/" + name, content);
        configure("  - {name: bad, format: " + format + ", path: bad}\n");
        try {
            assertThatThrownBy(() -> world.run("2026-11-05"))
                    .isInstanceOfSatisfying(ApportionException.class, refused -> {
                        assertThat(refused.category()).as(refused.getMessage()).isEqualTo(Category.BAD_DATA);
                        assertThat(refused.getMessage()).contains("bad/" + name).contains(said);
                    });
            assertThat(readersSee()).isEqualTo(published);
        } finally {
            world.without("bad/" + name);
        }
    }

    private static void configure(String more) {
        world.file(
                "apportion.yaml",
                "warehouse: warehouse\nownership: ownership.yaml\nbilling:\n  - {name: good, format: focus, path: good}\n"
                        + more);
    }

    private static String readersSee() {
        return world.csv("select * from publication") + world.csv("select * from team_cost_daily order by all");
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
