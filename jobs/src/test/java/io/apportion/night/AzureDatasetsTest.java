package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The amortized dataset of an Azure bill comes later, and a usage-only delivery of the actual one after it. One story, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AzureDatasetsTest {
    private static final String HEADER =
            "SubscriptionId,Date,BillingPeriodStartDate,ChargeType,PricingModel,MeterCategory,BillingCurrency,CostInBillingCurrency,Tags\n";

    private static final String ACTUAL = HEADER + """
            s-1,11/01/2026,11/01/2026,Purchase,Reservation,Virtual Machines,USD,300.00,
            s-1,11/02/2026,11/01/2026,Usage,Reservation,Virtual Machines,USD,0,\"""team"": ""search\"""
            s-1,11/02/2026,11/01/2026,Usage,OnDemand,Storage,USD,10.00,\"""team"": ""ads\"""
            """;

    private static final String AMORTIZED = HEADER + """
            s-1,11/02/2026,11/01/2026,Usage,Reservation,Virtual Machines,USD,180.00,\"""team"": ""search\"""
            s-1,11/02/2026,11/01/2026,UnusedReservation,Reservation,Virtual Machines,USD,120.00,
            s-1,11/02/2026,11/01/2026,Usage,OnDemand,Storage,USD,10.00,\"""team"": ""ads\"""
            """;

    private static final String USAGE_ONLY = HEADER + """
            s-1,11/03/2026,11/01/2026,Usage,OnDemand,Storage,USD,10.00,\"""team"": ""ads\"""
            """;

    private static final String COSTS = """
            select team, sum(billed_cost) as billed_cost, sum(effective_cost) as effective_cost
            from attributed_cost group by team order by team
            """;

    private static final String FILES = """
            select regexp_extract(path, '([^/]+/[^/]+)$', 1) as file, billing_period, input_rows
            from run_input where kind = 'billing' order by all
            """;

    private static final NightWorld WORLD = NightWorld.named("azure-datasets");

    @Test
    @Order(1)
    void actualCostAloneIsBothCosts() {
        configure("");
        WORLD.file("bills/actual/a.csv", ACTUAL);
        assertThat(WORLD.run("2026-11-10").months()).containsExactly("2026-11");
        assertThat(WORLD.csv(COSTS)).isEqualTo("""
                team,billed_cost,effective_cost
                (unattributed),300,300
                ads,10,10
                search,0,0
                """);
    }

    @Test
    @Order(2)
    void withAmortizedCostTheReservationIsEffectiveWhereItIsUsed() {
        configure(", amortized: bills/amortized");
        WORLD.file("bills/amortized/a.csv", AMORTIZED);
        assertThat(WORLD.run("2026-11-10").months()).containsExactly("2026-11");
        assertThat(WORLD.csv(COSTS)).isEqualTo("""
                team,billed_cost,effective_cost
                (unattributed),300,120
                ads,10,10
                search,0,180
                """);
        assertThat(WORLD.csv("select passed from check_result where check_name = 'native_total_met'"))
                .isEqualTo("passed\ntrue\n");
        assertThat(WORLD.run("2026-11-10").published()).isFalse();
    }

    @Test
    @Order(3)
    void aFileOfUsageThatIsAmortizedAlreadyCountsForItsMonthWithNoRow() {
        WORLD.file("bills/actual/b.csv", USAGE_ONLY);
        assertThat(WORLD.run("2026-11-10").months()).containsExactly("2026-11");
        assertThat(WORLD.csv("select sum(billed_cost) as billed_cost from attributed_cost"))
                .isEqualTo("billed_cost\n310\n");
        assertThat(WORLD.csv(FILES)).isEqualTo("""
                file,billing_period,input_rows
                actual/a.csv,2026-11,1
                actual/b.csv,2026-11,0
                amortized/a.csv,2026-11,3
                """);
        assertThat(WORLD.run("2026-11-10").published()).isFalse();
    }

    private static void configure(String amortized) {
        WORLD.file("apportion.yaml", """
                warehouse: warehouse
                ownership: ownership.yaml
                billing: [{name: azure, format: azure, path: bills/actual%s}]
                """.formatted(amortized));
    }
}
