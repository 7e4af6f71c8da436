package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import io.apportion.testing.ParquetFile;
import io.apportion.testing.Resource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One bill as FOCUS 1.0, 1.2, 1.3 and 1.4 have it, with all columns of each, and as Google writes its tags: the same
 * charges with the same owners. 1.3 renames the provider's columns, 1.4 takes the old ones away.
 *
 * <pre>
 * charge                             billed   effective
 * box-1, on demand, search / rank     12.00       12.00
 * box-2, committed, ads / bid          0.00        8.10
 * the commitment                     243.00        0.00
 * tax                                  5.10        2.55
 * </pre>
 */
class FocusVersionsTest {
    private static NightWorld world;

    @BeforeAll
    static void runTheNight() {
        world = NightWorld.named("focus-versions");
        for (String version : List.of("1.0", "1.2", "1.3", "1.4")) {
            world.bill(
                    "v" + version.replace(".", ""),
                    Resource.text(FocusVersionsTest.class, "focus/" + version + ".csv"));
        }
        world.bill("google", ParquetFile.of(world, "google", spark -> {
            spark.read()
                    .option("header", "true")
                    .option("escape", "\"")
                    .csv(world.folder().resolve("bills/v10/v10.csv").toString())
                    .createOrReplaceTempView("bill");
            return spark.sql(GOOGLE);
        }));
        assertThat(world.run("2026-11-30").months()).containsExactly("2026-11");
    }

    /** Google's Tags are a list of structs in which a key may stand several times; the resource's own label is believed. */
    private static final String GOOGLE = """
            select * except (Tags, BilledCost, EffectiveCost, ChargePeriodStart, BillingPeriodStart),
              cast(BilledCost as decimal(38, 9)) as BilledCost,
              cast(EffectiveCost as decimal(38, 9)) as EffectiveCost,
              cast(ChargePeriodStart as timestamp) as ChargePeriodStart,
              cast(BillingPeriodStart as timestamp) as BillingPeriodStart,
              case when Tags is null then array() else array(
                named_struct('key', 'team', 'value', 'platform', 'x_type', 'project_label', 'x_inherited', false, 'x_namespace', cast(null as string)),
                named_struct('key', 'team', 'value', Tags:team, 'x_type', 'label', 'x_inherited', false, 'x_namespace', cast(null as string)),
                named_struct('key', 'feature', 'value', Tags:feature, 'x_type', 'tag', 'x_inherited', false, 'x_namespace', '4711'),
                named_struct('key', 'feature', 'value', 'none', 'x_type', 'tag', 'x_inherited', true, 'x_namespace', '4711')) end as Tags
            from bill
            """.replaceAll("Tags:(\\w+)", "get_json_object(Tags, '\\$.$1')");

    @ParameterizedTest
    @ValueSource(strings = {"v10", "v12", "v13", "v14", "google"})
    void theSameChargesWithTheSameOwners(String version) {
        assertThat(world.csv("""
                        select usage_date, team, feature, method, sum(billed_cost) as billed_cost,
                          sum(effective_cost) as effective_cost
                        from attributed_cost where source = '%s' group by all order by all
                        """.formatted(version))).isEqualTo("""
                        usage_date,team,feature,method,billed_cost,effective_cost
                        2026-11-01,(unattributed),(unattributed),UNATTRIBUTED,248.1,2.55
                        2026-11-02,ads,bid,TAG,0,8.1
                        2026-11-02,search,rank,TAG,12,12
                        """);
        assertThat(world.csv("""
                        select distinct provider, billing_account_id, sub_account_id, service_name, charge_category,
                          pricing_category, commitment_discount_status, consumed_unit, consumed_quantity
                        from charge_group where source = '%s' order by all
                        """.formatted(version))).isEqualTo("""
                        provider,billing_account_id,sub_account_id,service_name,charge_category,pricing_category,commitment_discount_status,consumed_unit,consumed_quantity
                        Nimbus,b-1,4711,Boxes,Purchase,Standard,,,
                        Nimbus,b-1,4711,Boxes,Usage,Committed,Used,Hours,10
                        Nimbus,b-1,4711,Boxes,Usage,Standard,,Hours,10
                        Nimbus,b-1,4711,Tax,Tax,,,,
                        """);
    }

    @Test
    void nothingIsRejectedAndTheBooksTie() {
        assertThat(world.rows("select * from rejected_row")).isEmpty();
        assertThat(world.csv("select distinct cost_metric, sum_in, difference from certificate order by all"))
                .isEqualTo("""
                        cost_metric,sum_in,difference
                        BilledCost,260.1,0
                        EffectiveCost,22.65,0
                        """);
    }

    @Test
    void invoicesAreKnownFromTheVersionThatNamesThem() {
        assertThat(world.csv("select source, invoice_id from charge_group group by all order by all"))
                .isEqualTo("""
                        source,invoice_id
                        google,
                        v10,
                        v12,inv-11
                        v13,inv-11
                        v14,inv-11
                        """);
    }
}
