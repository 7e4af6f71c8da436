package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rows that break their contract. Their cost stays in every total under (rejected); only a cost that is no number cannot
 * be in a total, so such rows are counted.
 *
 * <pre>
 * row                      billed   effective
 * good                      10.00        9.00
 * BilledCost is 1O.00           ?        2.00   a letter O
 * EffectiveCost is empty     4.00           ?
 * currency is usd           16.00       16.00   stands under the currency it names
 * no currency               32.00       32.00   stands under XXX
 * category is Fee           64.00       64.00
 * charged yesterday        128.00      128.00
 * period is "last month"   256.00      256.00   booked by the day it was charged
 * Tags are torn            512.00      512.00
 * too few columns         1024.00     1024.00
 * </pre>
 */
class RejectedRowsTest {
    private static final String BILL = """
            BilledCost,EffectiveCost,BillingPeriodStart,ChargePeriodStart,ProviderName,ServiceName,ChargeCategory,BillingCurrency,Tags
            10.00,9.00,2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,good,Usage,USD,"{""team"":""search""}"
            1O.00,2.00,2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,letter,Usage,USD,
            4.00,,2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,empty,Usage,USD,
            16.00,16.00,2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,lower,Usage,usd,
            32.00,32.00,2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,none,Usage,,
            64.00,64.00,2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,category,Fee,USD,
            128.00,128.00,2026-11-01T00:00:00Z,yesterday,AWS,day,Usage,USD,
            256.00,256.00,last month,2026-11-03T00:00:00Z,AWS,period,Usage,USD,
            512.00,512.00,2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,tags,Usage,USD,"{""team"":"
            1024.00,1024.00,2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,short,Usage
            """;

    private static final String CALLS = """
            {"started_at":"2026-11-03T09:00:00Z","provider":"openai","response_model":"gpt-4o","in_uncached":100}
            {"started_at":"2026-11-03T09:00:00Z","provider":"openai","response_model":"gpt-4o","in_uncached":-5}
            {"started_at":"2026-11-03T09:00:00Z","provider":"openai","response_model":"gpt-4o"}
            {"started_at":"soon","provider":"openai","response_model":"gpt-4o","in_uncached":7}
            not JSON
            """;

    private static NightWorld world;

    @BeforeAll
    static void runTheNight() {
        world = NightWorld.named("rejected-rows").bill("aws", BILL).log("gateway", CALLS);
        world.run("2026-11-05");
    }

    @Test
    void theirCostIsInTheTotals() {
        assertThat(world.csv("""
                                select currency, cost_metric, input_rows, unreadable_rows, sum_in, attributed, rejected, difference
                                from certificate order by all
                                """)).isEqualTo("""
                        currency,cost_metric,input_rows,unreadable_rows,sum_in,attributed,rejected,difference
                        USD,BilledCost,7,1,974,10,964,0
                        USD,EffectiveCost,7,1,971,9,962,0
                        XXX,BilledCost,2,0,1056,0,1056,0
                        XXX,EffectiveCost,2,0,1056,0,1056,0
                        usd,BilledCost,1,0,16,0,16,0
                        usd,EffectiveCost,1,0,16,0,16,0
                        """);
    }

    @Test
    void theLedgerSaysWhyOnTheMemberRejected() {
        assertThat(world.csv("""
                                select usage_date, currency, reason, billed_cost, effective_cost from attributed_cost
                                where team = '(rejected)' order by effective_cost
                                """)).isEqualTo("""
                        usage_date,currency,reason,billed_cost,effective_cost
                        2026-11-03,USD,EffectiveCost is missing or not a number,4,0
                        2026-11-03,USD,BilledCost is missing or not a number,0,2
                        2026-11-03,usd,BillingCurrency is not an ISO 4217 code,16,16
                        2026-11-03,XXX,BillingCurrency is missing,32,32
                        2026-11-03,USD,ChargeCategory is not one of FOCUS,64,64
                        2026-11-01,USD,ChargePeriodStart is missing or not a time,128,128
                        2026-11-03,USD,BillingPeriodStart is missing or not a time,256,256
                        2026-11-03,USD,Tags cannot be read,512,512
                        2026-11-03,XXX,The row does not have the columns of the header,1024,1024
                        """);
    }

    @Test
    void eachIsListedWithItsFile() {
        String file = world.folder().resolve("bills/aws/aws.csv").toString();
        assertThat(world.rows("""
                                select sample, path, rejected_rows, billed_cost, unreadable_billed_rows from rejected_row
                                where kind = 'billing' order by effective_cost nulls first limit 3
                                """))
                .map(row -> String.join(",", row))
                .containsExactly("empty," + file + ",1,4,0", "letter," + file + ",1,,1", "lower," + file + ",1,16,0");
    }

    @Test
    void callsAreListedToo() {
        assertThat(world.csv("""
                                select reason, rejected_rows from rejected_row where kind = 'inference' order by all
                                """)).isEqualTo("""
                        reason,rejected_rows
                        The line is not a JSON object of the log's columns,1
                        a token count is negative,1
                        no token count is logged,1
                        started_at is missing or not a time,1
                        """);
        assertThat(world.value("select sum(input_tokens) from rated_usage")).isEqualTo("100");
    }

    @Test
    void theChecksWarn() {
        assertThat(world.csv("""
                                select check_name, severity, offending_rows from check_result
                                where check_name in ('rows_were_rejected', 'costs_cannot_be_read') order by all
                                """)).isEqualTo("""
                        check_name,severity,offending_rows
                        costs_cannot_be_read,WARN,2
                        rows_were_rejected,WARN,13
                        """);
    }
}
