package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls summed by their step cost what they cost one by one. */
class PriceStepTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 3);
    private static final PriceCard CARD = Seeds.priceCard();
    private static final StepsByProvider SHIPPED = StepsByProvider.of(CARD, Seeds.providerAlias(), Seeds.modelMatch());

    @ParameterizedTest
    @CsvSource({
        "anthropic,      200000, 10:00, base",
        "anthropic,      200001, 10:00, context>=200001",
        "Google,         128000, 10:00, base",
        "Google,         128001, 10:00, context>=128001",
        "deepseek,       10,     00:00, 00:00",
        "deepseek,       10,     00:59, 00:30",
        "deepseek,       10,     03:59, 01:00",
        "deepseek,       10,     23:00, 16:30",
        "nobody,         999999, 10:00, base",
    })
    void namesTheStepOfACall(String provider, long input, LocalTime start, String step) {
        assertThat(SHIPPED.of(provider).of(start.toNanoOfDay(), input, 0, 0, 1).text())
                .isEqualTo(step);
    }

    @Test
    void isReadAsItIsWritten() {
        StepsByProvider read = StepsByProvider.parse(SHIPPED.text());

        assertThat(read.text()).isEqualTo(SHIPPED.text()).contains("\"deepseek\":\"");
        assertThat(Stream.of("base", "context>=200001", "context>=128001 input>=7 16:30", "00:30")
                        .map(text -> PriceStep.parse(text).text()))
                .containsExactly("base", "context>=200001", "context>=128001 input>=7 16:30", "00:30");
    }

    @Test
    @DisplayName("whatever a tier compares, and whether or not it includes its threshold")
    void ratesAStepAsItsCalls() {
        PriceCard card = PriceCard.load(List.of(Seeds.text("steps.csv", """
                provider,model_id,unit,price,tier_input_tokens_gt,tier_compare,tier_inclusive,tod_start_utc,tod_end_utc,precedence,currency,price_kind,multiplier_id,source
                anthropic,claude-a,input,1,,,,,,,USD,list,,test
                anthropic,claude-a,input,2,100,context,true,,,,USD,list,,test
                anthropic,claude-a,input,3,200,context,,,,,USD,list,,test
                anthropic,claude-a,cache_read,4,,,,,,,USD,list,,test
                anthropic,claude-a,cache_read,5,50,own,,,,,USD,list,,test
                anthropic,claude-a,cache_write,6,,,,,,,USD,list,,test
                anthropic,claude-a,cache_write,7,60,input_and_write,,,,,USD,list,,test
                anthropic,claude-a,output,8,,,,,,,USD,list,,test
                anthropic,claude-a,output,9,70,input,true,,,,USD,list,,test
                anthropic,claude-a,output,10,,,,22:00,06:30,1,USD,list,,test
                anthropic,*,input,11,150,own,,,,,,multiplier,long,test
                """)));
        StepsByProvider steps = StepsByProvider.of(card, Seeds.providerAlias(), Seeds.modelMatch());
        Rater rater = new Rater(card);
        long seed = 20_261_003;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long[] tokens = random.longs(4, 0, 120).toArray();
            LocalTime start = LocalTime.ofSecondOfDay(random.nextInt(86_400));
            Quantities quantities = Quantities.of(tokens[0], tokens[1], tokens[2], tokens[3], 1);
            Usage usage = Usage.on(DAY, new ModelKey("anthropic", "claude-a"), quantities);
            PriceStep step = steps.of("anthropic").of(start.toNanoOfDay(), tokens[0], tokens[1], tokens[2], tokens[3]);

            Rating alone = rater.rate(new Usage(
                    usage.model(), usage.serviceTier(), null, null, DAY, start, CallTokens.of(quantities), quantities));

            assertThat(rater.rate(usage.atStep(PriceStep.parse(step.text()))).costByClass())
                    .as("seed %d, call %d: %s at %s, step %s", seed, i, quantities, start, step.text())
                    .isEqualTo(alone.costByClass());
        }
    }

    @Test
    void isBelowEveryStepExactlyWhenItIsTheBase() {
        Random random = new Random(7);
        PriceSteps steps = SHIPPED.of("google");
        for (int i = 0; i < 2_000; i++) {
            long[] tokens = random.longs(4, 0, 300_000).toArray();
            assertThat(steps.areBelow(tokens[0], tokens[1], tokens[2], tokens[3]))
                    .isEqualTo(steps.of(0, tokens[0], tokens[1], tokens[2], tokens[3])
                            .text()
                            .equals(PriceStep.BASE));
        }
    }
}
