package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import io.apportion.testing.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The smallest company whose ledger a person adds up by hand: two teams, two features, one day. Its files stand in
 * resources, folder smallest-company.
 *
 * <pre>
 * effective USD         bill | search  ads     ads       nobody | why
 *                            | rank    mail    (unattr.)        |
 * ---------------------------+----------------------------------+-------------------------------------
 * Savings Plan          0.00 |   0.00                           | tag; 120.00 billed, spread over EC2
 * Amazon EC2          100.00 | 100.00                           | tag, two charges of one group
 * Amazon SES           40.00 |          40.00                   | rule mail
 * Amazon S3            67.00 |                   67.00          | inherited from account 4711
 * Amazon SQS           10.00 |                   10.00          | tag Team=ADS means ads
 * SQS credit          -12.00 |                  -12.00          | its own tag; larger than the cost
 * OpenAI output        50.00 |  30.00   15.00             5.00  | 600, 300 and 100 unlogged of 1000 tokens
 * ---------------------------+----------------------------------+
 * direct              255.00 | 130.00   55.00    65.00    5.00  | 250.00 on teams: the weights below
 * AWS Support          25.00 |  13.00    5.50     6.50          | a tenth of the direct cost
 * Tax                   5.00 |   2.60    1.10     1.30          | a fiftieth of it
 * Vector store         10.00 |   6.67    3.33                   | fixed 2 : 1, feature (shared)
 * Amazon RDS            8.00 |                            8.00  | no tag, no rule
 * ---------------------------+----------------------------------+
 * total               303.00 | 152.27   64.93    72.80   13.00  |
 * </pre>
 */
class HandLedgerTest {
    private static NightWorld world;

    @BeforeAll
    static void runTheNight() {
        world = NightWorld.named("smallest-company")
                .bill("cloud", text("bill.csv"))
                .log("gateway", text("calls.jsonl"))
                .ownership(text("ownership.yaml"));
        world.run("2026-11-03");
    }

    @Test
    void everyRowOfTheLedger() {
        assertThat(world.csv("""
                                select service_name, charge_category, team, feature, billed_cost, effective_cost, method,
                                  feature_method, evidence_grade, rule_id, reason, weight_unit, weight_numerator,
                                  weight_denominator
                                from attributed_cost order by service_name, charge_category, team, feature
                                """)).isEqualTo(text("ledger.csv"));
    }

    @Test
    void everyTeam() {
        assertThat(world.csv("""
                                select team, effective_cost, direct_cost, usage_split_cost, shared_cost, graded_a_cost
                                from team_cost_daily order by team
                                """)).isEqualTo("""
                        team,effective_cost,direct_cost,usage_split_cost,shared_cost,graded_a_cost
                        (unattributed),13,0,0,0,0
                        ads,137.733333333333333333,105,15,17.733333333333333333,38
                        search,152.266666666666666667,100,30,22.266666666666666667,100
                        """);
    }

    @Test
    void theCertificate() {
        assertThat(world.csv("""
                                select cost_metric, input_rows, sum_in, sum_out, attributed, unattributed, difference
                                from certificate order by cost_metric
                                """)).isEqualTo("""
                        cost_metric,input_rows,sum_in,sum_out,attributed,unattributed,difference
                        BilledCost,12,323,323,310,13,0
                        EffectiveCost,12,303,303,290,13,0
                        """);
    }

    @Test
    void theAiBillBesideTheLogs() {
        assertThat(world.csv("""
                                select provider, account_id, model_id, token_class, billed_tokens, logged_tokens,
                                  log_coverage_ratio, status
                                from bill_reconciliation
                                """)).isEqualTo("""
                        provider,account_id,model_id,token_class,billed_tokens,logged_tokens,log_coverage_ratio,status
                        openai,org-1,gpt-4o,output,1000,900,0.9,MATCHED
                        """);
    }

    /** 50 billed, 900 tokens rated 10 a million: 0.009. The 100 unlogged tokens cost a tenth of the 50, as in the ledger. */
    @Test
    void theBridgeBetweenBilledAndRated() {
        assertThat(world.csv("""
                                select variance, amount, matched_tokens, billed_price_per_million, rated_price_per_million,
                                  tier_price_per_million, standard_price_per_million, billed_decimal_places
                                from bill_variance order by variance
                                """)).isEqualTo("""
                        variance,amount,matched_tokens,billed_price_per_million,rated_price_per_million,tier_price_per_million,standard_price_per_million,billed_decimal_places
                        PRICE,44.99,900,50000,10,10,10,2
                        ROUNDING,0.001,900,50000,10,10,10,2
                        UNLOGGED,5,900,50000,10,10,10,2
                        """);
        assertThat(world.csv("""
                                select variance, team, amount, weight_numerator, weight_denominator
                                from team_bill_variance_daily order by variance, team
                                """)).isEqualTo("""
                        variance,team,amount,weight_numerator,weight_denominator
                        PRICE,ads,14.996666666666666667,300,900
                        PRICE,search,29.993333333333333333,600,900
                        ROUNDING,ads,0.000333333333333333,300,900
                        ROUNDING,search,0.000666666666666667,600,900
                        UNLOGGED,(unattributed),5,1,1
                        """);
    }

    @Test
    void tagCoverage() {
        assertThat(world.csv("""
                                select tag_key, sum(effective_cost), sum(taggable_cost), sum(valid_cost), sum(missing_cost)
                                from tag_coverage_daily group by tag_key order by tag_key
                                """).lines().skip(1)).containsExactly("feature,303,310,100,210", "team,303,310,110,200");
    }

    private static String text(String name) {
        return Resource.text(HandLedgerTest.class, "smallest-company/" + name);
    }
}
