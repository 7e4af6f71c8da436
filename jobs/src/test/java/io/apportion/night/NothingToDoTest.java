package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A scheduler may start the same night as often as it likes: it computes what is new and nothing else. One story, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingToDoTest {
    private static final String OCTOBER = """
            BillingPeriodStart,ChargePeriodStart,ProviderName,ServiceName,BillingCurrency,ChargeCategory,BilledCost,EffectiveCost,Tags
            2026-10-01T00:00:00Z,2026-10-30T00:00:00Z,AWS,Amazon EC2,USD,Usage,10.00,10.00,"{""team"":""search""}"
            """;

    private static final String NOVEMBER = """
            BillingPeriodStart,ChargePeriodStart,ProviderName,ServiceName,BillingCurrency,ChargeCategory,BilledCost,EffectiveCost,Tags
            2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,Amazon EC2,USD,Usage,7.00,7.00,"{""team"":""search""}"
            2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,Amazon SES,USD,Usage,3.00,3.00,
            """;

    private static final String CALLS = """
            {"started_at":"2026-11-10T09:00:00Z","provider":"openai","response_model":"gpt-4o","in_uncached":100,"team_id":"ads"}
            {"started_at":"2026-11-11T09:00:00Z","provider":"openai","response_model":"gpt-4o","in_uncached":20,"team_id":"ads"}
            """;

    private static final String DIMENSIONS = "dimensions: {team: {tags: [team]}, feature: {tags: [feature]}}\n";
    private static final String RULE = "rules: [{id: mail, when: \"service_name = 'Amazon SES'\", team: ads}]\n";

    private static final String TEAMS = """
            select billing_period, team, sum(effective_cost) as effective_cost
            from team_cost_daily group by all order by all
            """;
    private static final String TOKENS =
            "select usage_date, sum(input_tokens) as input_tokens from inference_usage group by all order by all";
    private static final String PUBLICATION = "select * from publication order by billing_period";
    private static final String RUNS = "select * from run order by run_id";

    private static NightWorld world;

    @BeforeAll
    static void publishTheFirstNight() {
        world = NightWorld.named("nothing-to-do").bill("aws", OCTOBER).log("gateway", CALLS);
        world.file("bills/aws/november.csv", NOVEMBER).ownership(DIMENSIONS);
        Outcome first = world.run("2026-11-10");
        assertThat(first.published()).isTrue();
        assertThat(first.months()).containsExactly("2026-10", "2026-11");
    }

    @Test
    @Order(1)
    void theSameNightAgainIsNothingToDo() {
        assertNothingHappens("2026-11-10");
    }

    @Test
    @Order(2)
    void anEarlierNightTakesNothingBack() {
        assertNothingHappens("2026-11-09");
    }

    @Test
    @Order(3)
    void anotherCommentOrLayoutOfTheRulesIsNothingToDo() {
        world.ownership("# Reviewed by finance.\n" + DIMENSIONS.replace("{tags: [team]}", "{ tags: [ team ] }"));
        assertNothingHappens("2026-11-10");
    }

    @Test
    @Order(4)
    void aLaterNightComputesOnlyTheMonthThatGoesOn() {
        String october = world.csv("select * from publication where billing_period = '2026-10'");
        assertThat(world.csv(TOKENS)).isEqualTo("""
                        usage_date,input_tokens
                        2026-11-10,100
                        """);

        Outcome later = world.run("2026-11-11");

        assertThat(later.months()).containsExactly("2026-11");
        assertThat(world.csv(TOKENS)).isEqualTo("""
                        usage_date,input_tokens
                        2026-11-10,100
                        2026-11-11,20
                        """);
        assertThat(world.csv("select * from publication where billing_period = '2026-10'"))
                .isEqualTo(october);
        assertThat(world.value("select count(*) from run")).isEqualTo("2");
    }

    @Test
    @Order(5)
    void aChangedRuleIsANewRun() {
        assertThat(world.csv(TEAMS)).isEqualTo("""
                        billing_period,team,effective_cost
                        2026-10,search,10
                        2026-11,(unattributed),3
                        2026-11,search,7
                        """);
        world.ownership(DIMENSIONS + RULE);

        Outcome changed = world.run("2026-11-11");

        assertThat(changed.months()).containsExactly("2026-10", "2026-11");
        assertThat(world.value("select distinct run_id from publication")).isEqualTo(changed.runId());
        assertThat(world.csv(TEAMS)).isEqualTo("""
                        billing_period,team,effective_cost
                        2026-10,search,10
                        2026-11,ads,3
                        2026-11,search,7
                        """);
    }

    @Test
    @Order(6)
    void aSourceThatNoLongerDeliversAMonthLeavesItAsPublished() {
        String publication = world.csv(PUBLICATION);
        world.without("bills/aws/november.csv");

        Outcome without = world.run("2026-11-11");

        assertThat(without.published()).isFalse();
        assertThat(without.kept()).isEqualTo(Map.of("2026-11", "aws delivered it before and no longer does"));
        assertThat(world.csv(PUBLICATION)).isEqualTo(publication);
    }

    private static void assertNothingHappens(String date) {
        String publication = world.csv(PUBLICATION);
        String runs = world.csv(RUNS);

        Outcome again = world.run(date);

        assertThat(again.published()).isFalse();
        assertThat(again.months()).isEmpty();
        assertThat(again.runId()).isEqualTo(world.value("select max(run_id) from publication"));
        assertThat(world.csv(PUBLICATION)).isEqualTo(publication);
        assertThat(world.csv(RUNS)).isEqualTo(runs);
    }
}
