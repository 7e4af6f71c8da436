package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MistypedKeysTest {
    private static final MistypedKeys KEYS = new MistypedKeys(List.of("team", "owner", "feature", "costcenter", "env"));
    private static final Dimension COST_CENTER =
            Dimension.of("cost_center", true, List.of("user:Cost-Center"), Map.of(), List.of());

    @ParameterizedTest(name = "{0} means {1}: {2}")
    @CsvFileSource(resources = "mistyped_keys.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void findsWhatWasMeant(String rawKey, String meant, String why) {
        assertThat(KEYS.meant(rawKey).orElse(null)).as(why).isEqualTo(meant);
    }

    @Test
    void suggestsTheKeyAsTheRulesWriteIt() {
        assertThat(KEYS.instead(COST_CENTER, List.of(new TagPair("env", "prod"), new TagPair("CostCentr", ""))))
                .contains(ResolvedTag.mistyped("CostCentr", "user:Cost-Center"));
    }

    @Test
    void aKeyOfAnotherDimensionIsNoneOfThisOne() {
        assertThat(KEYS.instead(COST_CENTER, List.of(new TagPair("teem", "x")))).isEmpty();
    }

    @Test
    void theFirstOfSeveralCounts() {
        assertThat(KEYS.instead(COST_CENTER, List.of(new TagPair("costcentre", ""), new TagPair("costcentr", "")))
                        .map(ResolvedTag::rawKey))
                .contains("costcentr");
    }
}
