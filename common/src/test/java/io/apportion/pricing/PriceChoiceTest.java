package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several rows of one model is charged. Prices are per million, and each case uses a million. */
class PriceChoiceTest {
    private static final ModelKey MODEL = new ModelKey("x", "m");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Quantities MILLION = Quantities.of(1_000_000, 0, 0, 0, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-08-16T02:00:00Z, 0.14",
        "2026-08-17T00:59:59Z, 0.22",
        "2026-08-17T01:00:00Z, 0.44",
        "2026-08-17T04:00:00Z, 0.22",
        "2026-08-17T23:30:00Z, 0.11",
        "2026-08-18T00:29:59Z, 0.11",
    })
    void takesAWindowOnlyWithinItsDates(Instant start, BigDecimal price) {
        Rater rater = rater("unit,price,valid_from,valid_to,tod_start_utc,tod_end_utc,precedence", """
            input,0.14,,2026-08-17,,,0
            input,0.22,2026-08-17,,,,0
            input,0.44,2026-08-17,,01:00,04:00,1
            input,0.11,2026-08-17,,23:30,00:30,1
            """);

        assertThat(rater.rate(Usage.at(start, MODEL, MILLION)).total()).isEqualByComparingTo(price);
    }

    /** One call of 100 uncached, 60 read, 40 written and 30 output tokens, against a tier of 160. */
    @ParameterizedTest
    @CsvSource({
        "context,         true,  200, 2",
        "context,         false, 200, 1",
        "context,         false, 199, 2",
        "'',              '',    199, 2",
        "input,           true,  100, 2",
        "input,           false, 100, 1",
        "input_and_write, true,  140, 2",
        "input_and_write, true,  141, 1",
        "own,             true,  100, 2",
        "own,             true,  101, 1",
    })
    void comparesWhatTheTierNames(String compare, String inclusive, long threshold, BigDecimal price) {
        Rater rater = rater(
                "unit,price,tier_input_tokens_gt,tier_compare,tier_inclusive",
                "input,1,,,\ninput,2,%s,%s,%s\n".formatted(threshold, compare, inclusive));
        CallTokens call = CallTokens.of(Quantities.of(100, 60, 40, 30, 1));

        assertThat(rater.rate(Usage.on(DAY, MODEL, MILLION).withCall(call)).total())
                .isEqualByComparingTo(price);
    }

    @Test
    void movesOnlyThePartsThatHaveATier() {
        Rater rater = rater("unit,price,tier_input_tokens_gt", """
            input,2,
            input,4,200000
            cache_read,0.5,
            output,10,
            output,15,200000
            """);
        Quantities used = Quantities.of(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1);
        Rating rating = rater.rate(Usage.on(DAY, MODEL, used).withCall(CallTokens.of(used)));

        assertThat(rating.cost(TokenClass.INPUT)).isEqualByComparingTo("4");
        assertThat(rating.cost(TokenClass.CACHE_READ)).isEqualByComparingTo("0.5");
        assertThat(rating.cost(TokenClass.CACHE_WRITE)).isEqualByComparingTo("4");
        assertThat(rating.cost(TokenClass.OUTPUT)).isEqualByComparingTo("15");
    }

    @Test
    void saysSoWhenThePartATierComparesIsUnknown() {
        Rater rater = rater("unit,price,tier_input_tokens_gt,tier_compare", "input,1,,\ninput,2,100,input\n");
        Rating rating = rater.rate(Usage.on(DAY, MODEL, MILLION).withContext(1_000L));

        assertThat(rating.total()).isEqualByComparingTo("1");
        assertThat(rating.notes()).containsExactly(RatingNote.CONTEXT_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "4711, eu, 1.6, ''",
        "4711, us, 1.5, ''",
        "4712, us, 1.8, ''",
        "4712, eu, 1.8, ''",
        "    , eu, 1.8, ACCOUNT_UNKNOWN",
    })
    void takesTheContractOfTheAccount(String account, String region, BigDecimal price, String notes) {
        Rater rater = rater("unit,price,region_scope,account_scope,price_kind,contract_id", """
            input,3,,,list,
            input,3.3,eu,,list,
            input,1.8,,,contract,frame
            input,1.5,,4711,contract,c-12
            input,1.6,eu,4711,contract,c-12
            """);
        Rating rating =
                rater.rate(Usage.on(DAY, MODEL, MILLION).inRegion(region).forAccount(account));

        assertThat(rating.total()).isEqualByComparingTo(price);
        assertThat(rating.notes().toString()).isEqualTo("[" + notes + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-01, 2026-09-01T00:00:00Z, 5",
        "2026-08-21, 2026-08-19T23:59:59Z, 5",
        "2026-08-21, 2026-08-20T00:00:00Z, 4",
        "2026-08-21, 2026-09-10T08:29:59Z, 4",
        "2026-08-21, 2026-09-10T08:30:00Z, 4.5",
    })
    void ratesWithPricesAsKnownAtAMoment(LocalDate day, Instant known, BigDecimal price) {
        PriceCard card = card("unit,price,valid_from,recorded_at", """
            input,5,,2026-01-01
            input,4,2026-08-21,2026-08-20
            input,4.5,2026-08-21,2026-09-10T08:30:00Z
            """);

        assertThat(new Rater(card.knownAt(known))
                        .rate(Usage.on(day, MODEL, MILLION))
                        .total())
                .isEqualByComparingTo(price);
        assertThat(new Rater(card)
                        .rate(Usage.on(LocalDate.of(2026, 8, 21), MODEL, MILLION))
                        .total())
                .isEqualByComparingTo("4.5");
    }

    @Test
    void knowsNothingBeforeTheFirstRecord() {
        PriceCard card = card("unit,price,recorded_at", "input,5,2026-01-01\n");

        assertThat(new Rater(card.knownAt(Instant.parse("2025-12-31T23:59:59Z")))
                        .rate(Usage.on(DAY, MODEL, MILLION))
                        .status())
                .isEqualTo(RatingStatus.UNPRICED_MODEL);
    }

    @Test
    void pricesPicturesWholeAndSecondsWithDecimals() {
        Rater rater = rater("unit,price", "output_pictures,0.04\naudio,0.36\n");
        Quantities used =
                new Quantities(Map.of(Unit.OUTPUT_PICTURES, BigDecimal.valueOf(3), Unit.AUDIO, new BigDecimal("12.5")));
        Rating rating = rater.rate(Usage.on(DAY, MODEL, used));

        assertThat(rating.cost(TokenClass.OUTPUT)).isEqualByComparingTo("0.12");
        assertThat(rating.cost(TokenClass.REQUESTS)).isEqualByComparingTo("0.00125");
    }

    private static Rater rater(String columns, String lines) {
        return new Rater(card(columns, lines));
    }

    private static PriceCard card(String columns, String lines) {
        boolean ownKind = columns.contains("price_kind");
        StringBuilder csv =
                new StringBuilder("provider,model_id,currency,source," + (ownKind ? "" : "price_kind,") + columns);
        lines.lines()
                .forEach(line -> csv.append("\nx,m,USD,s,")
                        .append(ownKind ? "" : "list,")
                        .append(line));
        return PriceCard.load(List.of(Seeds.text("card.csv", csv + "\n")));
    }
}
