package io.apportion.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.pricing.ModelKey;
import io.apportion.pricing.Rating;
import io.apportion.pricing.RatingStatus;
import io.apportion.pricing.TokenClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Real answers of providers, compiled by the genai-prices project (2026-08-21, MIT): the JSON as it came, what it used
 * and what that cost. {@code -Dapportion.usageCases=FILE} runs another file of the same columns.
 */
class UsageNormalisationCasesTest {
    /** Of the expected cost. The file carries no tolerance; its costs are exact decimals. */
    private static final BigDecimal RELATIVE_TOLERANCE = new BigDecimal("1e-9");

    private static final int CASES = 2_168;

    /** Cases whose price the shipped card dates otherwise or does not hold. */
    private static final int PRICED_OTHERWISE = 60;

    @Test
    void theFileHoldsTheCasesItIsKnownFor() {
        assertThat(UsageCase.all()).hasSizeGreaterThanOrEqualTo(UsageCase.fileIsNamed() ? 1 : CASES);
    }

    @Test
    void bucketsAgreeWithTheCase() {
        List<String> disagreements = new ArrayList<>();
        for (UsageCase each : UsageCase.all()) {
            NormalisedUsage usage = each.normalised();
            TokenBuckets buckets = usage.buckets();
            compare(disagreements, each, "input", each.tokens("input_tokens"), buckets.input());
            compare(disagreements, each, "output", each.tokens("output_tokens"), buckets.output());
            compare(disagreements, each, "cache read", each.tokens("cache_read_tokens"), buckets.inCacheRead());
            compare(disagreements, each, "cache write", each.tokens("cache_write_tokens"), buckets.inCacheWrite());
            compare(disagreements, each, "write 5m", each.other("cache_write_5m_tokens"), buckets.inCacheWrite5m());
            compare(disagreements, each, "write 1h", each.other("cache_write_1h_tokens"), buckets.inCacheWrite1h());
            compare(disagreements, each, "audio", each.other("input_audio_tokens"), buckets.inAudio());
            compare(disagreements, each, "image", each.other("input_image_tokens"), buckets.inImage());
            compare(disagreements, each, "video", each.other("input_video_tokens"), buckets.inVideo());
            // Providers detail a part only; what they leave out is priced as text.
            Long text = each.other("input_text_tokens");
            compare(disagreements, each, "text holds what is said", true, text == null || text <= buckets.inText());
            compare(disagreements, each, "reasoning", each.other("output_reasoning_tokens"), buckets.outReasoning());
            compare(disagreements, each, "text out", each.other("output_text_tokens"), buckets.outText());
            compare(disagreements, each, "check", UsageCheck.OK, usage.check());
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void costsAgreeWithTheCase() {
        CasePrices prices = new CasePrices();
        List<String> disagreements = new ArrayList<>();
        for (UsageCase each : UsageCase.all()) {
            Rating rating = prices.byThePricesOfTheCases(each);
            compare(disagreements, each, "status", RatingStatus.PRICED, rating.status());
            if (!agrees(each, rating)) {
                disagreements.add(each + ": costs " + inputCost(rating) + " and " + rating.cost(TokenClass.OUTPUT)
                        + ", not " + each.text("expected_input_cost") + " and " + each.text("expected_output_cost")
                        + " at " + prices.model(each) + " " + rating.priceVersion());
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void theShippedCardDiffersForTheNamedModelsOnly() {
        CasePrices prices = new CasePrices();
        List<ModelKey> differing = UsageCase.all().stream()
                .filter(each -> !agrees(each, prices.byTheShippedCard(each)))
                .map(prices::model)
                .toList();

        assertThat(prices.exceptedModels()).containsAll(differing);
        if (!UsageCase.fileIsNamed()) {
            assertThat(differing).hasSize(PRICED_OTHERWISE);
            assertThat(Set.copyOf(differing)).as("exceptions still needed").isEqualTo(prices.exceptedModels());
        }
    }

    /** The case does not pin what it does not state. */
    private static void compare(List<String> disagreements, UsageCase each, String what, Object expected, Object got) {
        if (expected != null && !Objects.equals(expected, got)) {
            disagreements.add(each + ": " + what + " is " + got + ", not " + expected);
        }
    }

    private static boolean agrees(UsageCase each, Rating rating) {
        return agrees(each.cost("expected_input_cost"), inputCost(rating))
                && agrees(each.cost("expected_output_cost"), rating.cost(TokenClass.OUTPUT));
    }

    private static boolean agrees(BigDecimal expected, BigDecimal got) {
        BigDecimal allowed = expected.abs().multiply(RELATIVE_TOLERANCE);
        return got != null && got.subtract(expected).abs().compareTo(allowed) <= 0;
    }

    /** Null unless every part of the input is priced. */
    private static BigDecimal inputCost(Rating rating) {
        return rating.total() == null
                ? null
                : rating.cost(TokenClass.INPUT)
                        .add(rating.cost(TokenClass.CACHE_READ))
                        .add(rating.cost(TokenClass.CACHE_WRITE));
    }
}
