package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class RaterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String HEADER =
            "provider,model_id,unit,price,per_units,tier_input_tokens_gt,valid_from,valid_to,currency,price_kind,"
                    + "source\n";
    private static final Rater SHIPPED = new Rater(Seeds.priceCard());

    @ParameterizedTest
    @CsvFileSource(resources = "/pricing/rating_cases.csv", numLinesToSkip = 1)
    void ratesByTheShippedCard(ArgumentsAccessor row) {
        Quantities quantities = Quantities.of(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), 1);
        ModelKey model = new ModelKey(row.getString(1), row.getString(2));
        Rating rating = SHIPPED.rate(Usage.at(Instant.parse(row.getString(4)), model, quantities)
                .inTier(row.getString(3))
                .withContext(row.getLong(5)));

        assertThat(rating.status()).isEqualTo(RatingStatus.PRICED);
        assertThat(rating.cost(TokenClass.INPUT)).isEqualByComparingTo(row.getString(10));
        assertThat(rating.cost(TokenClass.CACHE_READ)).isEqualByComparingTo(row.getString(11));
        assertThat(rating.cost(TokenClass.CACHE_WRITE)).isEqualByComparingTo(row.getString(12));
        assertThat(rating.cost(TokenClass.OUTPUT)).isEqualByComparingTo(row.getString(13));
        assertThat(rating.total()).isEqualByComparingTo(row.getString(14));
        String notes = rating.notes().stream().map(RatingNote::name).collect(Collectors.joining(" "));
        assertThat(notes).isEqualTo(row.getString(15) == null ? "" : row.getString(15));
    }

    @Test
    void namesThePriceVersionAndCurrency() {
        Rating rating =
                SHIPPED.rate(Usage.on(LocalDate.of(2026, 8, 21), new ModelKey("openai", "gpt-5.6-sol"), input(1)));

        assertThat(rating.currency()).isEqualTo("USD");
        assertThat(rating.priceVersion()).isEqualTo("2026-08-21 genai-prices 0.1.8, 2026-09-23, MIT");
        assertThat(rating.prices().get(Unit.INPUT).origin()).startsWith("price_card.csv:");
    }

    @Test
    void leavesAnUnknownModelWithoutCost() {
        Rating rating = SHIPPED.rate(Usage.on(DAY, new ModelKey("openai", "gpt-99"), input(1_000)));

        assertThat(rating.status()).isEqualTo(RatingStatus.UNPRICED_MODEL);
        assertThat(rating.total()).isNull();
        assertThat(rating.cost(TokenClass.INPUT)).isNull();
        assertThat(rating.currency()).isNull();
        assertThat(rating.priceVersion()).isNull();
    }

    @Test
    void leavesADayOutsideAllPricesWithoutCost() {
        Rater rater = rater("x,m,input,3,,,2026-01-01,2026-02-01,USD,list,s\n");

        assertThat(statusOn(rater, "2025-12-31")).isEqualTo(RatingStatus.UNPRICED_DATE);
        assertThat(statusOn(rater, "2026-01-01")).isEqualTo(RatingStatus.PRICED);
        assertThat(statusOn(rater, "2026-01-31")).isEqualTo(RatingStatus.PRICED);
        assertThat(statusOn(rater, "2026-02-01")).isEqualTo(RatingStatus.UNPRICED_DATE);
    }

    @Test
    void keepsTheClassesItCanPriceWhenAUnitHasNoPrice() {
        Rater rater = rater("x,m,input,3,,,,,USD,list,s\n");
        Rating rating = rater.rate(Usage.on(DAY, new ModelKey("x", "m"), Quantities.of(1_000_000, 0, 0, 5, 1)));

        assertThat(rating.status()).isEqualTo(RatingStatus.UNPRICED_UNIT);
        assertThat(rating.unpricedUnits()).containsExactly(Unit.OUTPUT);
        assertThat(rating.cost(TokenClass.INPUT)).isEqualByComparingTo("3");
        assertThat(rating.cost(TokenClass.OUTPUT)).isNull();
        assertThat(rating.total()).isNull();
    }

    @Test
    void treatsFreeAsAPrice() {
        Rating rating = rater("x,m,input,0,,,,,USD,list,s\n").rate(Usage.on(DAY, new ModelKey("x", "m"), input(7)));

        assertThat(rating.status()).isEqualTo(RatingStatus.PRICED);
        assertThat(rating.total()).isEqualByComparingTo("0");
    }

    @Test
    void usesTheContractBeforeTheListAndTheListForTheRest() {
        Rater rater = rater("""
            x,m,input,3,,,,,USD,list,s
            x,m,input,6,,200000,,,USD,list,s
            x,m,output,15,,,,,USD,list,s
            x,m,input,2.5,,,,,USD,contract,agreement 12
            """);
        Rating rating = rater.rate(Usage.on(DAY, new ModelKey("x", "m"), Quantities.of(1_000_000, 0, 0, 1_000_000, 1))
                .withContext(300_000L));

        assertThat(rating.cost(TokenClass.INPUT)).isEqualByComparingTo("2.5");
        assertThat(rating.cost(TokenClass.OUTPUT)).isEqualByComparingTo("15");
        assertThat(rating.priceVersion()).isEqualTo("always agreement 12; always s");
        assertThat(rating.notes()).isEmpty();
    }

    @Test
    void refusesToAddTwoCurrencies() {
        Rater rater = rater("x,m,input,3,,,,,USD,list,s\nx,m,output,2,,,,,EUR,contract,s\n");

        assertThat(rater.rate(Usage.on(DAY, new ModelKey("x", "m"), Quantities.of(1, 0, 0, 1, 1)))
                        .status())
                .isEqualTo(RatingStatus.MIXED_CURRENCY);
        assertThat(rater.rate(Usage.on(DAY, new ModelKey("x", "m"), input(1))).currency())
                .isEqualTo("USD");
    }

    @Test
    void pricesEachRegionScopeApart() {
        Rater rater = new Rater(PriceCard.load(List.of(Seeds.text("card.csv", """
            provider,model_id,region_scope,unit,price,currency,price_kind,source
            x,m,,input,10,USD,list,s
            x,m,eu,input,11,USD,list,s
            """))));
        Usage usage = Usage.on(DAY, new ModelKey("x", "m"), input(1_000_000));

        assertThat(rater.rate(usage).total()).isEqualByComparingTo("10");
        assertThat(rater.rate(usage.inRegion("us")).total()).isEqualByComparingTo("10");
        assertThat(rater.rate(usage.inRegion("eu")).total()).isEqualByComparingTo("11");
    }

    @Test
    void saysSoWhenThePriceDependsOnAnUnknownTime() {
        Rating rating = SHIPPED.rate(Usage.on(DAY, new ModelKey("deepseek", "deepseek-v4-flash"), input(1_000_000)));

        assertThat(rating.total()).isEqualByComparingTo("0.22");
        assertThat(rating.notes()).containsExactly(RatingNote.TIME_UNKNOWN);
    }

    @Test
    void pricesFinerUnitsAtTheirOwnPriceAndSumsThemInTheirClass() {
        Quantities writes =
                Quantities.of(0, 0, 0, 0, 1).with(Unit.CACHE_WRITE_5M, 56).with(Unit.CACHE_WRITE_1H, 13_999);
        Rating rating = SHIPPED.rate(Usage.on(DAY, new ModelKey("anthropic", "claude-sonnet-4-5"), writes)
                .withContext(14_055L));

        assertThat(rating.cost(TokenClass.CACHE_WRITE)).isEqualByComparingTo("0.084204");
        assertThat(rating.notes()).containsExactly(RatingNote.PARENT_PRICE);
    }

    @Test
    void chargesCallsOnlyWhereTheCardDoes() {
        Quantities calls = Quantities.of(0, 0, 0, 0, 3);

        assertThat(SHIPPED.rate(Usage.on(DAY, new ModelKey("perplexity", "sonar"), calls))
                        .cost(TokenClass.REQUESTS))
                .isEqualByComparingTo("0.036");
        assertThat(SHIPPED.rate(Usage.on(DAY, new ModelKey("openai", "gpt-4o"), calls))
                        .cost(TokenClass.REQUESTS))
                .isEqualByComparingTo("0");
        assertThat(SHIPPED.rate(Usage.on(
                                DAY, new ModelKey("mistral", "mistral-embed"), calls.with(Unit.WEB_SEARCHES, 1)))
                        .status())
                .isEqualTo(RatingStatus.UNPRICED_UNIT);
    }

    @Test
    void dividesOnceAndRoundsHalfToEven() {
        Rater rater = rater("x,m,audio,1,3600,,,,USD,list,s\nx,m,requests,1,7,,,,USD,list,s\n");
        Quantities used = Quantities.of(0, 0, 0, 0, 1).with(Unit.AUDIO, 1);

        // 1/3600 + 1/7 = 3607/25200
        assertThat(rater.rate(Usage.on(DAY, new ModelKey("x", "m"), used)).total())
                .isEqualByComparingTo("0.143134920634920635");
    }

    @Test
    void losesNothingOverManyTokens() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long tokens = random.nextLong(1_000_000_000_000L);
            BigDecimal price = BigDecimal.valueOf(random.nextLong(1_000_000_000L), 9);
            Rating rating = rater("x,m,input," + price.toPlainString() + ",1000000,,,,USD,list,s\n")
                    .rate(Usage.on(DAY, new ModelKey("x", "m"), input(tokens)));

            assertThat(rating.total().movePointRight(6))
                    .as("seed %s, draw %s: %s tokens at %s", seed, i, tokens, price)
                    .isEqualByComparingTo(price.multiply(BigDecimal.valueOf(tokens)));
        }
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> Quantities.of(-1, 0, 0, 0, 0))
                .isInstanceOf(ApportionException.class)
                .hasMessage("Cannot rate usage: a count is negative [input=-1]");
    }

    private static RatingStatus statusOn(Rater rater, String date) {
        return rater.rate(Usage.on(LocalDate.parse(date), new ModelKey("x", "m"), input(1)))
                .status();
    }

    private static Quantities input(long tokens) {
        return Quantities.of(tokens, 0, 0, 0, 0);
    }

    private static Rater rater(String lines) {
        return new Rater(PriceCard.load(List.of(Seeds.text("card.csv", HEADER + lines))));
    }
}
