package io.apportion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with the inputs: the exit code says what kind, the message what, and readers keep the good night. */
class DamagedInputTest {
    private static final String HEADER =
            "BillingPeriodStart,ChargePeriodStart,ProviderName,BillingCurrency,ChargeCategory,BilledCost,EffectiveCost\n";
    private static final String GOOD = HEADER + "2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,USD,Usage,10.00,9.00\n";
    private static final String NIGHT = "2026-11-05";

    private static NightWorld world;
    private static byte[] parquet;
    private static String published;

    @BeforeAll
    static void publishAGoodNight() throws IOException {
        world = NightWorld.named("damaged-input").bill("aws", GOOD);
        assertThat(run(world.config()).exitCode()).isZero();
        published = readersSee();
        parquet = goodParquet();
    }

    @AfterEach
    void readersStillSeeTheGoodNight() throws IOException {
        Files.deleteIfExists(world.folder().resolve("bills/aws/new.parquet"));
        Files.deleteIfExists(world.folder().resolve("bills/aws/new.csv"));
        assertThat(readersSee()).isEqualTo(published);
    }

    @Test
    void truncatedParquet() {
        world.file("bills/aws/new.parquet", Arrays.copyOf(parquet, parquet.length / 2));
        assertRefused("bills/aws/new.parquet of source aws", "Deliver it again");
    }

    @Test
    void parquetWithDamageInsideAColumn() {
        byte[] damaged = parquet.clone();
        Arrays.fill(damaged, 4, parquet.length / 4, (byte) 0x5A);
        world.file("bills/aws/new.parquet", damaged);
        assertRefused("bills/aws/new.parquet: it is damaged", "Deliver the file again");
    }

    @Test
    void textThatCallsItselfParquet() {
        world.file("bills/aws/new.parquet", GOOD);
        assertRefused("bills/aws/new.parquet of source aws", "is not a Parquet file");
    }

    @Test
    void emptyParquet() {
        world.file("bills/aws/new.parquet", "");
        assertRefused("bills/aws/new.parquet of source aws: it is empty");
    }

    @Test
    void emptyCsv() {
        world.file("bills/aws/new.csv", "");
        assertRefused("bills/aws/new.csv of source aws: it is empty");
    }

    @Test
    void csvWithoutAColumnThatEveryBillHas() {
        world.file("bills/aws/new.csv", GOOD.replace("BilledCost", "Cost").replace("BillingCurrency", "Currency"));
        assertRefused("bills/aws/new.csv of source aws: it has no column BillingCurrency, BilledCost");
    }

    @Test
    void amountsTooLargeToSum() {
        String huge = "2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,USD,Usage,99999999999999999999,1\n";
        world.file("bills/aws/new.csv", HEADER + huge + huge);
        assertRefused("Cannot sum: an amount is larger than 20 digits before the point");
    }

    @Test
    void aPathThatIsNotThereYet() {
        NightWorld late = NightWorld.named("late-input").file("apportion.yaml", configuration());
        Ended ended = run(late.config());
        assertThat(ended.exitCode()).isEqualTo(66);
        assertThat(ended.err())
                .contains("Cannot read source aws: nothing is there yet ["
                        + late.folder().resolve("bills/aws"))
                .contains("\"status\":\"FAILED\",\"code\":66,\"retryable\":true");
    }

    @Test
    void everyProblemOfTheConfigurationAtOnce() {
        NightWorld wrong = NightWorld.named("wrong-configuration")
                .file(
                        "apportion.yaml",
                        configuration().replace("focus", "fokus").replace("ownership:", "owners:")
                                + "currency: dollar\n");
        Ended ended = run(wrong.config());
        assertThat(ended.exitCode()).isEqualTo(78);
        assertThat(ended.err())
                .contains("4 problems")
                .contains("fokus")
                .contains("unknown key owners")
                .contains("missing key ownership")
                .contains("currency dollar is not an ISO 4217 code")
                .contains("\"status\":\"FAILED\",\"code\":78,\"retryable\":false");
    }

    private static String configuration() {
        return """
               warehouse: warehouse
               ownership: ownership.yaml
               billing: [{name: aws, format: focus, path: bills/aws}]
               inference: [{name: gateway, format: canonical, path: logs}]
               """;
    }

    private static void assertRefused(String... said) {
        Ended ended = run(world.config());
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(65);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("Cannot ").contains(said);
        assertThat(ended.err().lines().reduce((before, last) -> last).orElseThrow())
                .startsWith("APPORTION_RESULT {\"v\":1,\"status\":\"FAILED\",\"code\":65,\"retryable\":false");
    }

    private static String readersSee() {
        return world.csv("select * from publication") + world.csv("select * from team_cost_daily order by all");
    }

    private static byte[] goodParquet() throws IOException {
        Path csv = world.folder().resolve("bills/aws/aws.csv");
        Path folder = world.folder().resolve("written");
        world.inSession(spark -> {
            spark.read()
                    .option("header", "true")
                    .csv(csv.toString())
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(folder.toString());
            return null;
        });
        try (Stream<Path> files = Files.list(folder)) {
            Path part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(part);
        }
    }

    private static Ended run(Path config) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = world.inSession(spark -> Main.commandLine(world.clock(), terminal)
                .execute("run", "--config", config.toString(), "--date", NIGHT));
        return new Ended(exitCode, out.toString(), err.toString());
    }

    /** How a command ended. */
    private record Ended(int exitCode, String out, String err) {}
}
