package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.explain.Question;
import io.apportion.testing.Explanations;
import io.apportion.testing.NightWorld;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Bills in dollars, euros and yen, reported in dollars, over a weekend without rates.
 *
 * <pre>
 *                    Fri 2     Sat 3     Sun 4     Mon 5   October 2026
 * EUR to USD         1.1         -         -       1.2
 * JPY to USD         0.006712345678901234  -         -
 *
 * search, EUR        10.00     10.00               10.00   = 11 + 11 + 12 USD
 * search, JPY                            0.75              = 0.0050342592591759255 USD, to the even digit
 * search, USD         7.00                                 = 7 USD
 * (rejected), XXX     5.00                                 no currency: no rate is asked for
 * </pre>
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CurrenciesTest {
    private static final String HEADER =
            "BilledCost,EffectiveCost,BillingPeriodStart,ChargePeriodStart,ProviderName,ServiceName,ChargeCategory,"
                    + "BillingCurrency,Tags\n";

    private static final String BILL = HEADER
            + charge("10.00", "2026-10", "2026-10-02", "EUR")
            + charge("10.00", "2026-10", "2026-10-03", "EUR")
            + charge("10.00", "2026-10", "2026-10-05", "EUR")
            + charge("0.75", "2026-10", "2026-10-04", "JPY")
            + charge("7.00", "2026-10", "2026-10-02", "USD")
            + charge("5.00", "2026-10", "2026-10-02", "");

    private static final String RATES = """
            rate_date,from_currency,to_currency,rate,rate_source
            2026-10-02,EUR,USD,1.1,ECB
            2026-10-05,EUR,USD,1.2,ECB
            2026-10-02,JPY,USD,0.006712345678901234,BoJ
            """;

    private static final String CONVERTED = """
            select usage_date, team, currency, billed_cost, reporting_currency, rate_status, rate, rate_date, rate_source,
              converted_billed_cost, converted_effective_cost
            from converted_cost_daily where billing_period = '2026-10' order by usage_date, currency
            """;

    private static final String CONVERTED_OCTOBER = """
            usage_date,team,currency,billed_cost,reporting_currency,rate_status,rate,rate_date,rate_source,converted_billed_cost,converted_effective_cost
            2026-10-02,search,EUR,10,USD,CONVERTED,1.1,2026-10-02,ECB,11,11
            2026-10-02,search,USD,7,USD,SAME_CURRENCY,1,,(same currency),7,7
            2026-10-02,(rejected),XXX,5,USD,NO_CURRENCY,,,,,
            2026-10-03,search,EUR,10,USD,CONVERTED,1.1,2026-10-02,ECB,11,11
            2026-10-04,search,JPY,0.75,USD,CONVERTED,0.006712345678901234,2026-10-02,BoJ,0.005034259259175926,0.005034259259175926
            2026-10-05,search,EUR,10,USD,CONVERTED,1.2,2026-10-05,ECB,12,12
            """;

    private static NightWorld world;

    @BeforeAll
    static void publishTheFirstNight() {
        world = NightWorld.named("currencies").bill("cloud", BILL).input("fx_rates", RATES);
        assertThat(world.run("2026-10-31").published()).isTrue();
    }

    @Test
    @Order(1)
    void everyRowIsConvertedAtTheRateOfItsDay() {
        assertThat(world.csv(CONVERTED)).isEqualTo(CONVERTED_OCTOBER);
    }

    @Test
    @Order(2)
    void anExplanationAddsNoCurrencyToAnother() {
        String explained = explained("search", 2);
        assertThat(explained.lines().filter(line -> line.contains("for team search")))
                .containsExactly(
                        "30.00 EUR  for team search", "0.75 JPY  for team search", "7.00 USD  for team search");
        assertThat(explained).contains("└─ 10.00 EUR  … and 1 smaller line; --lines shows more");
    }

    @Test
    @Order(3)
    void ratesThatContradictEachOtherStopTheNight() {
        world.input("fx_rates", RATES + "2026-10-05,EUR,USD,1.25,Reuters\n2026-10-06,EUR,USD,-1,ECB\n");
        assertRefused(
                "2026-10-31",
                "Cannot use the input fx_rate: [EUR→USD 2026-10-05 rows differ: 1.2 of ECB, 1.25 of Reuters; "
                        + "EUR→USD 2026-10-06 the rate is not above 0: -1 of ECB]");
    }

    @Test
    @Order(4)
    void aCellThatIsNoDateIsNotTakenForNone() {
        world.input("fx_rates", """
                rate_date,from_currency,to_currency,rate,rate_source,valid_until
                2026-10-02,EUR,USD,1.1,ECB,31.10.2026
                2026-10-02,JPY,USD,0,0067,BoJ,
                """);
        assertRefused(
                "2026-10-31",
                "Cannot read the input fx_rate: values are missing or not of their type "
                        + "[valid_until in 2 rows, columns of the header in 1 rows]");
    }

    @Test
    @Order(5)
    void daysWithoutARateAreAllNamed() {
        world.input("fx_rates", RATES)
                .file(
                        "bills/cloud/november.csv",
                        HEADER
                                + charge("1.00", "2026-11", "2026-11-02", "EUR")
                                + charge("1.00", "2026-11", "2026-11-03", "EUR")
                                + charge("1.00", "2026-11", "2026-11-05", "EUR")
                                + charge("1.00", "2026-11", "2026-10-09", "JPY")
                                + charge("1.00", "2026-11", "2026-10-10", "JPY"));
        assertRefused(
                "2026-11-05",
                "Cannot convert costs to USD: the input fx_rate has no rate for these days "
                        + "[EUR→USD 2026-11-02 … 2026-11-03, 2026-11-05, JPY→USD 2026-10-10]");
        assertThat(world.value("select exit_code from run order by run_id desc limit 1"))
                .isEqualTo("65");
    }

    @Test
    @Order(6)
    void theirRatesMakeOnlyTheMonthThatNeedsThem() {
        world.input("fx_rates", RATES + """
                2026-11-02,EUR,USD,1.3,ECB
                2026-11-02,JPY,USD,0.007,BoJ
                2026-10-02,EUR,GBP,0.8,ECB
                """);
        assertThatThrownBy(() -> world.run("2026-11-05"))
                .as("a rate of November is none for usage of October")
                .hasMessageEndingWith("[JPY→USD 2026-10-10]");

        world.input(
                "fx_rates",
                RATES.replace("BoJ", "Bank of Japan") + "2026-11-02,EUR,USD,1.3,ECB\n"
                        + "2026-10-10,JPY,USD,0.007,BoJ\n");
        assertThat(world.run("2026-11-05").months()).containsExactly("2026-10", "2026-11");

        world.input(
                "fx_rates",
                RATES.replace("BoJ", "Bank of Japan") + "2026-11-02,EUR,USD,1.4,ECB\n"
                        + "2026-10-10,JPY,USD,0.007,BoJ\n");
        assertThat(world.run("2026-11-05").months()).containsExactly("2026-11");
        assertThat(world.csv("""
                                select currency, sum(billed_cost) as billed_cost, sum(converted_billed_cost) as converted
                                from converted_cost_daily where billing_period = '2026-11' group by all order by all
                                """)).isEqualTo("""
                        currency,billed_cost,converted
                        EUR,3,4.2
                        JPY,2,0.013712345678901234
                        """);
    }

    @Test
    @Order(7)
    void withoutTheInputOnlyWhatNeedsNoRateIsConverted() {
        NightWorld without = NightWorld.named("currencies-without-rates").bill("cloud", BILL);
        assertThat(without.run("2026-10-31").published()).isTrue();
        assertThat(without.csv("""
                                select currency, rate_status, count(*) as days, sum(billed_cost) as billed_cost,
                                  sum(converted_billed_cost) as converted, count(rate) as rates
                                from converted_cost_daily group by all order by all
                                """)).isEqualTo("""
                        currency,rate_status,days,billed_cost,converted,rates
                        EUR,NO_RATE_INPUT,3,30,,0
                        JPY,NO_RATE_INPUT,1,0.75,,0
                        USD,SAME_CURRENCY,1,7,7,1
                        XXX,NO_CURRENCY,1,5,,0
                        """);

        without.input("fx_rates", "rate_date,from_currency,to_currency,rate,rate_source\n");
        assertThatThrownBy(() -> without.run("2026-10-31"))
                .as("an input without rows is an input")
                .hasMessageContaining("[EUR→USD 2026-10-02 … 2026-10-03, 2026-10-05, JPY→USD 2026-10-04]");
    }

    private static String explained(String team, int lines) {
        Question question =
                new Question(Optional.of(team), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        StringWriter text = new StringWriter();
        Explanations.of(world, lines, List.of(question)).get(0).print(new PrintWriter(text));
        return text.toString();
    }

    private static void assertRefused(String date, String message) {
        String published = world.csv("select * from publication order by billing_period");
        assertThatThrownBy(() -> world.run(date))
                .isInstanceOfSatisfying(
                        ApportionException.class,
                        refused -> assertThat(refused.category()).isEqualTo(Category.BAD_DATA))
                .hasMessage(message);
        assertThat(world.csv("select * from publication order by billing_period"))
                .isEqualTo(published);
        assertThat(world.csv(CONVERTED)).isEqualTo(CONVERTED_OCTOBER);
    }

    private static String charge(String cost, String month, String day, String currency) {
        return String.join(
                        ",",
                        cost,
                        cost,
                        month + "-01T00:00:00Z",
                        day + "T00:00:00Z",
                        "Cloud",
                        "Compute",
                        "Usage",
                        currency,
                        "\"{\"\"team\"\":\"\"search\"\"}\"")
                + "\n";
    }
}
