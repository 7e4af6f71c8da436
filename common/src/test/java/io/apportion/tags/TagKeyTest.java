package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TagKeyTest {
    private static final String[] PIECES = {
        "user:",
        "user_",
        "user-",
        "aws:",
        "aws_",
        "labels/",
        "resource_tags_",
        "resourceTags/",
        "Team",
        "É",
        "İ",
        "Σ",
        " ",
        "\u00a0",
        "-",
        "_",
        ":",
        "/",
        "e\u0301"
    };

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvFileSource(resources = "keys.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void foldsKeys(String rawKey, String folded, String why) {
        assertThat(TagKey.fold(rawKey)).as(why).isEqualTo(folded);
    }

    @Test
    void composedAndDecomposedAccentsAreTheSameKey() {
        assertThat(TagKey.fold("e\u0301quipe")).isEqualTo("\u00e9quipe");
    }

    @Test
    void keepsPrefixesInTheSpelling() {
        assertThat(TagKey.spelling(" User:Cost-Center ")).isEqualTo("user:cost_center");
    }

    @Test
    void foldingAFoldedKeyChangesNothing() {
        long seed = 20261102L;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder raw = new StringBuilder();
            for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
                raw.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String folded = TagKey.fold(raw.toString());
            assertThat(TagKey.fold(folded)).as("seed %d, key '%s'", seed, raw).isEqualTo(folded);
        }
    }
}
