package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a late bill and a late log change the next night, and what they leave alone. Effective USD:
 *
 * <pre>
 * day    | night of the 10th           | night of the 11th
 * -------+-----------------------------+---------------------------------------------------------------
 * the 5th| search 10 + 30, nobody 20   | a late log: of 1000 billed tokens 300 are of ads, 600 of search
 * the 6th| ads 4                       | the same, now final
 * the 7th| search 8                    | the same, now final
 * the 8th| search 7                    | the same, now final
 * the 10th                             | a late bill: 5 for the 100 tokens that were logged
 * </pre>
 */
class LateDeliveriesTest {
    private static final String HEADER =
            "BillingPeriodStart,ChargePeriodStart,ProviderName,SubAccountId,ServiceName,ChargeCategory,SkuMeter,"
                    + "SkuPriceDetails,ConsumedQuantity,ConsumedUnit,BillingCurrency,BilledCost,EffectiveCost,Tags\n";
    private static final String TEAMS =
            "select usage_date, team, effective_cost, day_status from team_cost_daily" + " order by usage_date, team";
    private static final String UNITS = "select usage_date, team, ai_effective_cost, calls, status, day_status"
            + " from unit_economics_daily order by usage_date, team";
    private static final String MODELS = "select usage_date, billed_tokens, logged_tokens, status, day_status"
            + " from bill_reconciliation order by usage_date";
    private static final String TAGS = "select usage_date, source, effective_cost, day_status from tag_coverage_daily"
            + " where tag_key = 'team' order by usage_date, source";
    private static final String FRESHNESS = "select source, last_delivery_at, first_data_date, last_data_date,"
            + " last_final_date, lag_days, provisional_days, status, reason from freshness order by kind, source";

    private static NightWorld world;
    private static String teams;
    private static String units;
    private static String models;
    private static String tags;
    private static String freshness;

    @BeforeAll
    static void runBothNights() {
        world = NightWorld.named("late-deliveries");
        world.deliveredAt("2026-11-10T22:00:00Z")
                .bill("aws", HEADER + ec2("05", "10", "search") + ec2("06", "4", "ads") + ec2("08", "7", "search"))
                .bill("openai", HEADER + tokens("05", "1000", "50") + tokens("07", "400", "8"))
                .log("gateway", call("05", 600, "search") + call("07", 400, "search") + call("10", 100, "search"));
        world.run("2026-11-10");
        teams = world.csv(TEAMS);
        units = world.csv(UNITS);
        models = world.csv(MODELS);
        tags = world.csv(TAGS);
        freshness = world.csv(FRESHNESS);
        world.deliveredAt("2026-11-12T01:00:00Z")
                .file("bills/aws/later.csv", HEADER + ec2("10", "6", "ads"))
                .file("bills/openai/later.csv", HEADER + tokens("10", "100", "5"))
                .file("logs/gateway/later.jsonl", call("05", 300, "ads") + call("11", 50, "ads"));
        world.run("2026-11-11");
    }

    @Test
    void aDayIsFinalForTeamsWhenTheSlowestSourceIsDoneWithIt() {
        assertThat(teams).isEqualTo("""
                        usage_date,team,effective_cost,day_status
                        2026-11-05,(unattributed),20,FINAL
                        2026-11-05,search,40,FINAL
                        2026-11-06,ads,4,PROVISIONAL
                        2026-11-07,search,8,PROVISIONAL
                        2026-11-08,search,7,PROVISIONAL
                        """);
        assertThat(world.csv(TEAMS)).isEqualTo("""
                        usage_date,team,effective_cost,day_status
                        2026-11-05,(unattributed),5,FINAL
                        2026-11-05,ads,15,FINAL
                        2026-11-05,search,40,FINAL
                        2026-11-06,ads,4,FINAL
                        2026-11-07,search,8,FINAL
                        2026-11-08,search,7,FINAL
                        2026-11-10,ads,6,PROVISIONAL
                        2026-11-10,search,5,PROVISIONAL
                        """);
    }

    @Test
    void callsWaitForTheirBill() {
        assertThat(units).isEqualTo("""
                        usage_date,team,ai_effective_cost,calls,status,day_status
                        2026-11-05,(unattributed),20,,NO_DATA,FINAL
                        2026-11-05,search,30,1,OK,FINAL
                        2026-11-07,search,8,1,OK,PROVISIONAL
                        2026-11-10,search,,1,NO_BILL,PROVISIONAL
                        """);
        assertThat(world.csv(UNITS)).isEqualTo("""
                        usage_date,team,ai_effective_cost,calls,status,day_status
                        2026-11-05,(unattributed),5,,NO_DATA,FINAL
                        2026-11-05,ads,15,1,OK,FINAL
                        2026-11-05,search,30,1,OK,FINAL
                        2026-11-07,search,8,1,OK,FINAL
                        2026-11-10,search,5,1,OK,PROVISIONAL
                        2026-11-11,ads,,1,NO_BILL,PROVISIONAL
                        """);
    }

    @Test
    void aDayWithoutItsBillIsProvisionalNotAVariance() {
        assertThat(models).isEqualTo("""
                        usage_date,billed_tokens,logged_tokens,status,day_status
                        2026-11-05,1000,600,MATCHED,FINAL
                        2026-11-07,400,400,MATCHED,PROVISIONAL
                        2026-11-10,,100,PROVISIONAL,PROVISIONAL
                        """);
        assertThat(world.csv(MODELS)).isEqualTo("""
                        usage_date,billed_tokens,logged_tokens,status,day_status
                        2026-11-05,1000,900,MATCHED,FINAL
                        2026-11-07,400,400,MATCHED,FINAL
                        2026-11-10,100,100,MATCHED,PROVISIONAL
                        2026-11-11,,50,PROVISIONAL,PROVISIONAL
                        """);
    }

    @Test
    void tagsOfABillGoByThatBillAlone() {
        assertThat(tags).isEqualTo("""
                        usage_date,source,effective_cost,day_status
                        2026-11-05,aws,10,FINAL
                        2026-11-05,openai,50,FINAL
                        2026-11-06,aws,4,FINAL
                        2026-11-07,openai,8,PROVISIONAL
                        2026-11-08,aws,7,PROVISIONAL
                        """);
        assertThat(world.csv(TAGS)).isEqualTo("""
                        usage_date,source,effective_cost,day_status
                        2026-11-05,aws,10,FINAL
                        2026-11-05,openai,50,FINAL
                        2026-11-06,aws,4,FINAL
                        2026-11-07,openai,8,FINAL
                        2026-11-08,aws,7,FINAL
                        2026-11-10,aws,6,PROVISIONAL
                        2026-11-10,openai,5,PROVISIONAL
                        """);
    }

    @Test
    void freshnessSaysHowFarEachSourceHasCome() {
        assertThat(freshness).isEqualTo("""
                        source,last_delivery_at,first_data_date,last_data_date,last_final_date,lag_days,provisional_days,status,reason
                        aws,2026-11-10T22:00:00Z,2026-11-05,2026-11-08,2026-11-06,4,4,PROVISIONAL,usage up to 2026-11-08; 2026-11-07 is final with usage of 2026-11-09 or later
                        openai,2026-11-10T22:00:00Z,2026-11-05,2026-11-07,2026-11-05,5,5,PROVISIONAL,usage up to 2026-11-07; 2026-11-06 is final with usage of 2026-11-08 or later
                        gateway,2026-11-10T22:00:00Z,2026-11-05,2026-11-10,2026-11-09,1,1,PROVISIONAL,usage up to 2026-11-10; 2026-11-10 is final with usage of 2026-11-11 or later
                        """);
        assertThat(world.csv(FRESHNESS)).isEqualTo("""
                        source,last_delivery_at,first_data_date,last_data_date,last_final_date,lag_days,provisional_days,status,reason
                        aws,2026-11-12T01:00:00Z,2026-11-05,2026-11-10,2026-11-08,3,3,PROVISIONAL,usage up to 2026-11-10; 2026-11-09 is final with usage of 2026-11-11 or later
                        openai,2026-11-12T01:00:00Z,2026-11-05,2026-11-10,2026-11-08,3,3,PROVISIONAL,usage up to 2026-11-10; 2026-11-09 is final with usage of 2026-11-11 or later
                        gateway,2026-11-12T01:00:00Z,2026-11-05,2026-11-11,2026-11-10,1,1,PROVISIONAL,usage up to 2026-11-11; 2026-11-11 is final with usage of 2026-11-12 or later
                        """);
    }

    /** The last days of a month become final by the days after it, though no file of the month changes; then it rests. */
    @Test
    void aMonthEndsByTheDaysAfterIt() {
        NightWorld months = NightWorld.named("late-month-end").bill("aws", HEADER + october("30") + october("31"));
        List<List<String>> statuses = new ArrayList<>();
        StringBuilder november = new StringBuilder(HEADER);
        List<List<String>> computed = new ArrayList<>();
        for (String day : List.of("01", "02", "03")) {
            months.file(
                    "bills/aws/november.csv",
                    november.append(ec2(day, "1", "ads")).toString());
            computed.add(months.run("2026-11-" + day).months());
            statuses.add(months
                    .rows("select day_status from team_cost_daily where billing_period = '2026-10'"
                            + " order by usage_date")
                    .stream()
                    .map(row -> row.get(0))
                    .toList());
        }
        assertThat(computed)
                .containsExactly(List.of("2026-10", "2026-11"), List.of("2026-10", "2026-11"), List.of("2026-11"));
        assertThat(statuses)
                .containsExactly(List.of("FINAL", "PROVISIONAL"), List.of("FINAL", "FINAL"), List.of("FINAL", "FINAL"));
        assertThat(months.rows("select source, lag_days, status from freshness where billing_period = '2026-10'"))
                .containsExactly(List.of("aws", "0", "FINAL"));
    }

    /** Time alone makes nothing final: of a source that stopped, nobody knows whether it is late. */
    @Test
    void aSourceThatStoppedLeavesItsLaterDaysProvisional() {
        NightWorld stopped = NightWorld.named("late-stopped")
                .bill("aws", HEADER + ec2("01", "1", "ads") + ec2("02", "1", "ads") + ec2("30", "1", "ads"))
                .bill("old", HEADER + ec2("03", "2", "old"));
        stopped.file("bills/aws/december.csv", HEADER + ec2("20", "1", "ads").replace("2026-11-", "2026-12-"));
        stopped.run("2026-12-31");
        assertThat(stopped.csv(TEAMS)).isEqualTo("""
                        usage_date,team,effective_cost,day_status
                        2026-11-01,ads,1,FINAL
                        2026-11-02,ads,1,PROVISIONAL
                        2026-11-03,old,2,PROVISIONAL
                        2026-11-30,ads,1,PROVISIONAL
                        2026-12-20,ads,1,PROVISIONAL
                        """);
        assertThat(stopped.csv("select billing_period, last_data_date, last_final_date, lag_days, status, reason"
                        + " from freshness where source = 'old' order by billing_period"))
                .isEqualTo("""
                        billing_period,last_data_date,last_final_date,lag_days,status,reason
                        2026-11,2026-11-03,2026-11-01,29,PROVISIONAL,usage up to 2026-11-03; 2026-11-02 is final with usage of 2026-11-04 or later
                        2026-12,,2026-11-01,60,NO_DATA,usage up to 2026-11-03; 2026-11-02 is final with usage of 2026-11-04 or later
                        """);
    }

    private static String october(String day) {
        return ec2(day, "1", "ads").replace("2026-11-", "2026-10-");
    }

    private static String ec2(String day, String cost, String team) {
        return charge(day, "AWS,10,Amazon EC2,Usage,,,,", cost) + ",\"{\"\"team\"\":\"\"" + team + "\"\"}\"\n";
    }

    private static String tokens(String day, String tokens, String cost) {
        return charge(
                        day,
                        "OpenAI,org-1,OpenAI API,Usage,Output Tokens,\"{\"\"ModelId\"\":\"\"gpt-4o\"\"}\"," + tokens
                                + ",Tokens",
                        cost)
                + ",\n";
    }

    private static String charge(String day, String what, String cost) {
        return "2026-11-01T00:00:00Z,2026-11-" + day + "T00:00:00Z," + what + ",USD," + cost + "," + cost;
    }

    private static String call(String day, int outputTokens, String team) {
        return """
                {"started_at":"2026-11-%sT09:00:00Z","provider":"openai","source_account":"org-1","response_model":"gpt-4o",\
                "outcome":"SUCCESS","in_uncached":0,"out_text":%d,"tags":{"team":"%s"}}
                """.formatted(day, outputTokens, team);
    }
}
