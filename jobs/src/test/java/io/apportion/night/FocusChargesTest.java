package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.testing.NightWorld;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Charges that FOCUS counts in a way of their own, over two months.
 *
 * <pre>
 * booked   day     charge                              team        billed   effective
 * October  10-01   commitment of two months            platform     62.00        0.00
 * October  10-02   usage that it covers                search        0.00       31.00
 * October  10-03   usage on demand                     search       10.00       10.00
 * November 11-02   usage that the commitment covers    search        0.00       21.00
 * November 11-02   what of it was not used             platform      0.00       10.00
 * November 11-04   marketplace, paid to a third party  ads           0.00       50.00
 * November 10-03   correction of usage on demand       search       -4.00       -4.00
 * November 11-05   a node, split: of 100               search       60.00       60.00
 *                                                      ads          30.00       30.00
 *                  nobody's part                       platform     10.00       10.00
 * </pre>
 */
class FocusChargesTest {
    private static final String HEADER =
            "BillingPeriodStart,ChargePeriodStart,ChargeCategory,ChargeClass,CommitmentDiscountId,CommitmentDiscountStatus,"
                    + "ResourceId,SkuId,AllocatedMethodId,AllocatedResourceId,AllocatedTags,Tags,BillingCurrency,BilledCost,EffectiveCost\n";

    private static final String OCTOBER = HEADER + """
            2026-10-01T00:00:00Z,2026-10-01T00:00:00Z,Purchase,,cd-1,,cd-1,year,,,,"{""team"":""platform""}",USD,62,0
            2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,Usage,,cd-1,Used,box-1,box,,,,"{""team"":""search""}",USD,0,31
            2026-10-01T00:00:00Z,2026-10-03T00:00:00Z,Usage,,,,box-2,box,,,,"{""team"":""search""}",USD,10,10
            """;

    private static final String PARTS = """
            2026-11-01T00:00:00Z,2026-11-05T00:00:00Z,Usage,,,,node-1,box,cpu,pod-1,"{""team"":""search""}","{""owner"":""platform""}",USD,60,60
            2026-11-01T00:00:00Z,2026-11-05T00:00:00Z,Usage,,,,node-1,box,cpu,pod-2,"{""team"":""ads""}","{""owner"":""platform""}",USD,30,30
            2026-11-01T00:00:00Z,2026-11-05T00:00:00Z,Usage,,,,node-1,box,cpu,,,"{""owner"":""platform""}",USD,10,10
            """;

    private static final String NOVEMBER = HEADER + """
            2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,Usage,,cd-1,Used,box-1,box,,,,"{""team"":""search""}",USD,0,21
            2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,Usage,,cd-1,Unused,cd-1,box,,,,"{""team"":""platform""}",USD,0,10
            2026-11-01T00:00:00Z,2026-11-04T00:00:00Z,Usage,,,,vectors,vectors,,,,"{""team"":""ads""}",USD,0,50
            2026-11-01T00:00:00Z,2026-10-03T00:00:00Z,Usage,Correction,,,,box,,,,"{""team"":""search""}",USD,-4,-4
            """ + PARTS;

    private static final String NODE =
            "2026-11-01T00:00:00Z,2026-11-05T00:00:00Z,Usage,,,,node-1,box,,,,\"{\"\"owner\"\":\"\"platform\"\"}\",USD,100,100\n";

    private static NightWorld world;
    private static String octoberBefore;

    @BeforeAll
    static void runTwoMonths() {
        world = company("focus-charges").bill("nimbus", OCTOBER);
        world.run("2026-10-31");
        octoberBefore = october();
        world.file("bills/nimbus/2026-11.csv", NOVEMBER);
        assertThat(world.run("2026-11-30").months()).containsExactly("2026-10", "2026-11");
    }

    @Test
    void eachIsBookedInItsBillingPeriodOnTheDayItHappened() {
        assertThat(world.csv("""
                        select billing_period, usage_date, team, sum(billed_cost) as billed_cost,
                          sum(effective_cost) as effective_cost
                        from attributed_cost group by all order by all
                        """)).isEqualTo("""
                        billing_period,usage_date,team,billed_cost,effective_cost
                        2026-10,2026-10-01,platform,62,0
                        2026-10,2026-10-02,search,0,31
                        2026-10,2026-10-03,search,10,10
                        2026-11,2026-10-03,search,-4,-4
                        2026-11,2026-11-02,platform,0,10
                        2026-11,2026-11-02,search,0,21
                        2026-11,2026-11-04,ads,0,50
                        2026-11,2026-11-05,ads,30,30
                        2026-11,2026-11-05,platform,10,10
                        2026-11,2026-11-05,search,60,60
                        """);
    }

    /** What was billed for October stays; what its usage cost, asked by day, is less by the correction. */
    @Test
    void aCorrectionMovesTheMonthThatBillsIt() {
        assertThat(october()).isEqualTo(octoberBefore);
        assertThat(world.value("select sum(effective_cost) from attributed_cost where usage_date = date'2026-10-03'"))
                .isEqualTo("6");
    }

    /** Over its term a commitment costs what was paid for it, once. */
    @Test
    void aCommitmentIsCountedOnceInEachView() {
        assertThat(world.rows("""
                        select sum(billed_cost), sum(effective_cost) from charge_group
                        where commitment_discount_status is not null or charge_category = 'Purchase'
                        """)).containsExactly(List.of("62", "62"));
    }

    @Test
    void theBooksTie() {
        assertThat(world.csv("""
                        select billing_period, cost_metric, sum_in, attributed, difference from certificate order by all
                        """)).isEqualTo("""
                        billing_period,cost_metric,sum_in,attributed,difference
                        2026-10,BilledCost,72,72,0
                        2026-10,EffectiveCost,41,41,0
                        2026-11,BilledCost,96,96,0
                        2026-11,EffectiveCost,177,177,0
                        """);
        assertThat(world.rows("select * from rejected_row")).isEmpty();
    }

    /** FOCUS replaces a charge by its parts; a provider that delivers both is refused, not counted twice. */
    @Test
    void aChargeBesideItsPartsIsRefused() {
        NightWorld other = company("focus-split-twice").bill("nimbus", HEADER + PARTS + NODE);
        assertThatThrownBy(() -> other.run("2026-11-30"))
                .isInstanceOfSatisfying(
                        ApportionException.class, e -> assertThat(e.category()).isEqualTo(Category.UNBALANCED))
                .hasMessageContaining("split_charges_repeat_their_origin")
                .hasMessageContaining("node-1")
                .hasMessageContaining("nimbus.csv");
    }

    private static NightWorld company(String name) {
        return NightWorld.named(name)
                .ownership("dimensions: {team: {tags: [team, owner]}, feature: {tags: [feature]}}\n");
    }

    private static String october() {
        return world.csv("""
                select usage_date, team, billed_cost, effective_cost from team_cost_daily
                where billing_period = '2026-10' order by all
                """);
    }
}
