package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceMultiplierTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String HEADER = "provider,model_id,service_tier,region_scope,account_scope,unit,price,"
            + "tier_input_tokens_gt,currency,price_kind,contract_id,multiplier_id,source\n";
    private static final Rater RATER = new Rater(card("""
            x,m,,,,input,10,,USD,list,,,s
            x,m,,,,cache_read,1,,USD,list,,,s
            x,m,,,,output,30,,USD,list,,,s
            x,m,flex,,,output,12,,USD,list,,,s
            x,m,,,,output,20,,USD,contract,c-12,,s
            x,n,,,,input,10,,USD,list,,,s
            x,n,,us,,input,10.5,,USD,list,,,s
            x,*,,eu,,*,1.1,,,multiplier,,region,s
            x,n,,eu,,*,1.2,,,multiplier,,region,s
            x,n,,us,,*,1.3,,,multiplier,,region,s
            x,*,batch,,,*,0.5,,,multiplier,,tier,s
            x,*,flex,,,output,0.6,,,multiplier,,tier,s
            x,*,,,4711,*,0.9,,,multiplier,c-13,discount,s
            x,m,,,,input,2,200000,,multiplier,,context,s
            """));

    /** A million of one unit; contract c-12 prices the output of m, so no other multiplier touches that. */
    @ParameterizedTest
    @CsvSource({
        "m, standard, us,     , 1000,   input,      10,     ''",
        "m, standard, eu,     , 1000,   input,      11,     region",
        "m, batch,    eu,     , 1000,   input,      5.5,    region tier",
        "m, batch,    eu, 4711, 1000,   input,      4.95,   discount region tier",
        "m, batch,    eu, 4711, 200001, input,      9.9,    context discount region tier",
        "m, standard, us,     , 200001, input,      20,     context",
        "m, standard, us,     , 200001, cache_read, 1,      ''",
        "m, standard, eu, 4711, 200001, cache_read, 0.99,   discount region",
        "m, standard, eu, 4711, 1000,   output,     20,     ''",
        "m, flex,     eu, 4711, 1000,   output,     11.88,  discount region",
        "n, standard, eu,     , 1000,   input,      12,     region",
        "n, standard, us,     , 1000,   input,      10.5,   ''",
        "n, batch,    us,     , 1000,   input,      5.25,   tier",
    })
    void multipliesOncePerName(
            String model,
            String tier,
            String region,
            String account,
            long context,
            String unit,
            BigDecimal cost,
            String names) {
        Unit used = Unit.of(unit).orElseThrow();
        Rating rating = RATER.rate(Usage.on(
                        DAY,
                        new ModelKey("x", model),
                        Quantities.of(0, 0, 0, 0, 1).with(used, 1_000_000))
                .inTier(tier)
                .inRegion(region)
                .forAccount(account)
                .withContext(context));

        assertThat(rating.total()).isEqualByComparingTo(cost);
        assertThat(rating.multipliers().get(used).stream().map(PriceMultiplier::name))
                .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(" ")));
    }

    @Test
    void isPartOfThePriceVersionAndNoFallBack() {
        Rating rating = RATER.rate(Usage.on(DAY, new ModelKey("x", "n"), Quantities.of(1, 0, 0, 0, 1))
                .inTier("batch")
                .forAccount("1"));

        assertThat(rating.priceVersion()).isEqualTo("always s; always tier x0.5 s");
        assertThat(rating.tierFellBack()).isFalse();
    }

    @Test
    void movesAContractPriceOnlyByItsOwnContract() {
        Rater rater = new Rater(card("""
            x,m,,,,input,10,,USD,contract,c-12,,s
            x,*,,eu,,*,1.1,,,multiplier,,region,s
            x,*,,eu,,*,1.05,,,multiplier,c-12,agreed region,s
            """));
        Usage usage = Usage.on(DAY, new ModelKey("x", "m"), Quantities.of(1_000_000, 0, 0, 0, 1))
                .inRegion("eu");

        assertThat(rater.rate(usage).total()).isEqualByComparingTo("10.5");
    }

    @Test
    void changesTheFingerprint() {
        String price = "x,m,,,,input,10,,USD,list,,,s\n";
        String factor = "x,*,,eu,,*,1.1,,,multiplier,,region,s\n";

        assertThat(card(price + factor).fingerprint())
                .isEqualTo(card(factor + price).fingerprint())
                .isNotEqualTo(card(price).fingerprint())
                .isNotEqualTo(card(price + factor.replace("1.1", "1.2")).fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,*,,eu,,*,1.1,,,multiplier,,,s         | card.csv:2: multiplier_id is empty []",
                "x,*,,eu,,*,1.1,,USD,multiplier,,r,s     | card.csv:2: a multiplier has no currency [USD]",
                "x,*,,eu,,tokens,1.1,,,multiplier,,r,s   | card.csv:2: unit is neither known nor * [tokens]",
                "x,*,,eu,,*,-1,,,multiplier,,r,s         | card.csv:2: price is negative [-1]",
                "x,m,,eu,,input,1,,USD,list,,r,s         | card.csv:2: a price has no multiplier_id [r]",
                "x,*,,eu,,input,1,,USD,list,,,s          | card.csv:2: only a multiplier may be for all models [*]",
            })
    void refusesALineThatMixesPriceAndMultiplier(String line, String expected) {
        assertThatThrownBy(() -> card(line + "\n")).hasMessage("Cannot load the price card: 1 problem\n  " + expected);
    }

    @Test
    void refusesTwoOfOneNameAtTheSameTime() {
        String line = "x,*,,eu,,*,1.1,,,multiplier,,region,s\n";

        assertThatThrownBy(() -> card(line + line.replace("1.1", "1.2")))
                .hasMessageContaining("card.csv:3: holds at the same time as card.csv:2 [x * region]");
    }

    private static PriceCard card(String lines) {
        return PriceCard.load(List.of(Seeds.text("card.csv", HEADER + lines)));
    }
}
