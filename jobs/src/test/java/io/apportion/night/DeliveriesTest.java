package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.delivery.InputFile;
import io.apportion.delivery.Unchanged;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SparkExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was delivered twice, in parts, or changes while it is read. */
@ExtendWith(SparkExtension.class)
class DeliveriesTest {
    private static final String BILL = """
            BillingPeriodStart,ChargePeriodStart,ChargeCategory,BillingCurrency,BilledCost,EffectiveCost,ServiceName,Tags
            2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,Usage,USD,%s,%s,EC2,"{""team"":""ads""}"
            """;

    @Test
    void aFileLaidDownTwiceIsCountedOnceAndSaysSo() {
        NightWorld world = NightWorld.named("delivered-twice").bill("aws", BILL.formatted("10", "8"));
        world.file("bills/aws/again/aws (copy).csv", BILL.formatted("10", "8"));
        world.file("bills/aws/more.csv", BILL.formatted("11", "9"));
        world.run("2026-11-15");
        assertThat(world.rows("select sum(billed_cost), sum(effective_cost) from attributed_cost"))
                .containsExactly(List.of("21", "17"));
        String bills = world.folder() + "/bills/aws/";
        assertThat(world.rows("""
                select path, copy_of, input_rows, billed_cost, length(checksum) from run_input
                where kind = 'billing' order by path
                """))
                .containsExactly(
                        List.of(bills + "again/aws%20(copy).csv", "", "1", "10", "15"),
                        List.of(bills + "aws.csv", bills + "again/aws%20(copy).csv", "0", "", "15"),
                        List.of(bills + "more.csv", "", "1", "11", "15"));
        assertThat(world.run("2026-11-15").published()).isFalse();
    }

    @Test
    void aBillWithoutAnyLogIsANightToo() {
        NightWorld world = NightWorld.named("no-logs").file("bills/aws.csv", BILL.formatted("10", "8"));
        world.file("apportion.yaml", """
                warehouse: warehouse
                ownership: ownership.yaml
                billing: [{name: aws, format: focus, path: bills}]
                """);
        world.run("2026-11-15");
        assertThat(world.rows("select team, billed_cost, effective_cost from team_cost_daily"))
                .containsExactly(List.of("ads", "10", "8"));
        assertThat(world.rows("select * from inference_usage")).isEmpty();
    }

    @Test
    void aNewSourceTouchesOnlyTheMonthsItHoldsAndThoseThatWaitForIt() {
        String bill = BILL.formatted("10", "8");
        NightWorld world = NightWorld.named("delivery-of-a-new-source").bill("aws", bill);
        world.file("bills/aws/september.csv", bill.replace("2026-11-0", "2026-09-0"));
        world.run("2026-11-15");
        world.bill("other", BILL.formatted("3", "2").replace("2026-11-0", "2026-10-0"));
        assertThat(world.run("2026-11-15").months()).containsExactly("2026-10", "2026-11");
        assertThat(world.run("2026-11-15").published()).isFalse();
    }

    @Test
    void onlyTheNewestExecutionOfAPeriodCounts() {
        String period = "bills/aws/x/data/BILLING_PERIOD=2026-11/";
        NightWorld world = NightWorld.named("delivered-anew").bill("aws", BILL.formatted("1", "1"));
        world.without("bills/aws/aws.csv");
        world.file(
                period + "2026-11-02T01:00:00.000Z-16e57707-f9e3-49be-8be6-b84e684b5194/x-00001.csv",
                BILL.formatted("10", "8"));
        world.run("2026-11-02");
        assertThat(world.value("select sum(billed_cost) from attributed_cost")).isEqualTo("10");
        world.file(
                period + "2026-11-03T01:00:00.000Z-0a9c7707-f9e3-49be-8be6-b84e684b5194/x-00001.csv",
                BILL.formatted("12", "9"));
        world.run("2026-11-03");
        assertThat(world.value("select sum(billed_cost) from attributed_cost")).isEqualTo("12");
    }

    /** A file that was cut at the end of a line, or copied in part: nothing but the manifest can tell. */
    @Test
    void aFileWithoutAllRowsOfItsManifestIsNotThereYet() {
        String run = "bills/azure/x/20261101-20261130/202611091442/16e57707-f9e3-49be-8be6-b84e684b5194/";
        String bill = BILL.formatted("10", "8");
        String manifest = """
                {"blobs":[{"blobName":"x/20261101-20261130/202611091442/16e57707-f9e3-49be-8be6-b84e684b5194/000001.csv",
                  "byteCount":%d,"dataRowCount":%d,"headerRowCount":1}]}
                """;
        NightWorld world = NightWorld.named("delivery-rows").bill("azure", bill);
        world.without("bills/azure/azure.csv").file(run + "000001.csv", bill);
        world.file(run + "manifest.json", manifest.formatted(bill.length(), 2));
        assertThatThrownBy(() -> world.run("2026-11-15"))
                .isInstanceOfSatisfying(
                        ApportionException.class, e -> assertThat(e.category()).isEqualTo(Category.INPUT_MISSING))
                .hasMessageContaining("000001.csv of source azure has 1 rows where its manifest says 2")
                .hasMessageContaining("manifest.json");
        assertThat(world.rows("select * from publication")).isEmpty();
        world.file(run + "manifest.json", manifest.formatted(bill.length(), 1));
        world.run("2026-11-15");
        assertThat(world.value("select sum(billed_cost) from attributed_cost")).isEqualTo("10");
    }

    @Test
    void twoExportsOfOneAccountAreRefusedWithBothPaths() {
        String bill = BILL.replace("ServiceName", "SubAccountId");
        NightWorld world = NightWorld.named("delivery-overlaps").bill("azure", bill.formatted("10", "8"));
        world.file("bills/azure/all/20261101-20261130/part-1.csv", bill.formatted("10", "8") + "\n");
        assertThatThrownBy(() -> world.run("2026-11-15"))
                .isInstanceOfSatisfying(
                        ApportionException.class, e -> assertThat(e.category()).isEqualTo(Category.UNBALANCED))
                .hasMessageContaining("exports_overlap")
                .hasMessageContaining("azure/all/20261101-20261130/part-1.csv")
                .hasMessageContaining("azure/azure.csv");
        world.without("bills/azure/azure.csv");
        world.file("bills/azure/all/20261101-20261130/part-2.csv", bill.formatted("12", "8"));
        world.run("2026-11-15");
        assertThat(world.value("select sum(billed_cost) from attributed_cost")).isEqualTo("22");
        assertThat(world.csv("select status, exit_code from run order by run_id"))
                .isEqualTo("""
                        status,exit_code
                        FAILED,73
                        PUBLISHED,0
                        """);
    }

    @Test
    void aFileThatChangesWhileItIsReadIsTriedAgain() throws Exception {
        NightWorld world = NightWorld.named("delivery-changes").file("bill.csv", BILL.formatted("10", "8"));
        Path bill = world.folder().resolve("bill.csv");
        InputFile listed = new InputFile(
                InputFile.Kind.BILLING,
                "aws",
                bill.toString(),
                Files.size(bill),
                Files.getLastModifiedTime(bill).toInstant());
        Unchanged unchanged = new Unchanged(new Configuration());
        unchanged.require(List.of(listed));
        for (Map.Entry<InputFile, String> other : Map.of(
                        new InputFile(InputFile.Kind.BILLING, "aws", bill.toString(), 1, listed.modifiedAt()),
                        "it had 1 bytes and has " + listed.sizeBytes(),
                        new InputFile(
                                InputFile.Kind.BILLING, "aws", bill.toString(), listed.sizeBytes(), Instant.EPOCH),
                        "it was written again",
                        new InputFile(InputFile.Kind.BILLING, "aws", bill + ".gone", 1, Instant.EPOCH),
                        "it is gone")
                .entrySet()) {
            assertThatThrownBy(() -> unchanged.require(List.of(other.getKey())))
                    .isInstanceOfSatisfying(
                            ApportionException.class,
                            e -> assertThat(e.category()).isEqualTo(Category.TRANSIENT))
                    .hasMessageContaining(other.getValue());
        }
    }
}
