package io.apportion.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class UsageNormalisationTest {
    private static final UsageConvention[] CONVENTIONS = UsageConvention.values();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/inference/normalisation_cases.csv", numLinesToSkip = 1)
    void followsTheRule(ArgumentsAccessor row) {
        LoggedUsage logged = LoggedUsage.of(row.getLong(3), row.getLong(4), row.getLong(5))
                .withCache(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9))
                .withInput(row.getLong(10), row.getLong(11), row.getLong(12))
                .withOutput(row.getLong(13), row.getLong(14), row.getLong(15))
                .withMostOutput(row.getLong(16));
        UsageConvention declared = UsageConvention.valueOf(row.getString(1));
        NormalisedUsage usage = row.getString(2).equals("yes")
                ? UsageNormalisation.normaliseMixed(logged, declared)
                : UsageNormalisation.normalise(logged, declared);

        TokenBuckets expected = new TokenBuckets(
                row.getLong(17),
                row.getLong(18),
                row.getLong(19),
                row.getLong(20),
                row.getLong(21),
                row.getLong(22),
                row.getLong(23),
                row.getLong(24),
                row.getLong(25),
                row.getLong(26),
                row.getLong(27),
                row.getLong(28));
        UsageCheck check = UsageCheck.valueOf(row.getString(29));
        assertThat(usage).isEqualTo(new NormalisedUsage(expected, check, UsageConvention.valueOf(row.getString(30))));
        assertThat(usage.ratable()).isEqualTo(check != UsageCheck.MISSING && check != UsageCheck.IMPOSSIBLE);
    }

    @Test
    void whateverIsLoggedNoBucketIsNegativeAndWhatIsOkAddsUp() {
        long seed = 20261123;
        Random random = new Random(seed);
        int added = 0;
        for (int draw = 0; draw < 200_000; draw++) {
            LoggedUsage logged = logged(random);
            UsageConvention declared = CONVENTIONS[random.nextInt(CONVENTIONS.length)];
            NormalisedUsage usage = random.nextBoolean()
                    ? UsageNormalisation.normaliseMixed(logged, declared)
                    : UsageNormalisation.normalise(logged, declared);
            // The buckets refuse negatives themselves; getting one at all is the first half of the property.
            if (usage.check() == UsageCheck.OK && logged.input() != null && logged.output() != null) {
                added++;
                String drawn = "seed " + seed + ", draw " + draw + ": " + logged + " " + declared + " gave " + usage;
                assertThat(usage.buckets().input()).as(drawn).isEqualTo(input(logged, usage));
                assertThat(usage.buckets().output()).as(drawn).isEqualTo(logged.output());
                if (logged.total() != null) {
                    assertThat(usage.buckets().input() + usage.buckets().output())
                            .as(drawn)
                            .isEqualTo(logged.total());
                }
            }
        }
        assertThat(added).as("draws that were OK").isGreaterThan(5_000);
    }

    @Test
    void bucketsRefuseWhatIsNotDisjoint() {
        assertThatThrownBy(() -> new TokenBuckets(10, 0, 0, 0, 0, 6, 5, 0, 0, 0, 0, 0))
                .isInstanceOf(ApportionException.class)
                .hasMessage("Cannot hold token buckets: one is negative, or modalities exceed uncached input"
                        + " [in_uncached=10, in_audio=6, in_image=5, in_video=0]");
        assertThatThrownBy(() -> new TokenBuckets(0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0))
                .isInstanceOf(ApportionException.class);
    }

    private static long input(LoggedUsage logged, NormalisedUsage usage) {
        boolean exclusive = usage.convention() == UsageConvention.INPUT_EXCLUSIVE;
        return logged.input()
                + (exclusive ? usage.buckets().inCacheRead() + usage.buckets().inCacheWrite() : 0);
    }

    private static LoggedUsage logged(Random random) {
        Long input = draw(random, 500);
        Long output = draw(random, 500);
        Long read = draw(random, 100);
        Long total = random.nextBoolean() || input == null || output == null || read == null
                ? draw(random, 1_000)
                : (Long) (input + output + (random.nextBoolean() ? read : 0));
        return LoggedUsage.of(input, output, total)
                .withCache(read, draw(random, 100), draw(random, 50), draw(random, 50))
                .withInput(draw(random, 100), draw(random, 50), draw(random, 50))
                .withOutput(draw(random, 200), draw(random, 50), draw(random, 50))
                .withMostOutput(random.nextInt(4) == 0 ? 300L : null);
    }

    /** Null, negative, beyond all reason, zero or an ordinary count. */
    private static Long draw(Random random, int most) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> null;
            case 2, 3, 4, 5 -> 0L;
            case 6 -> random.nextInt(20) == 0 ? random.nextLong() : 1L;
            default -> (long) random.nextInt(most);
        };
    }
}
