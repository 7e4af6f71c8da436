package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NearestTagsTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "nearest.csv",
            delimiter = ';',
            quoteCharacter = '~',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void nearerColumnIsBelieved(String nearer, String further, String both) {
        assertThat(NearestTags.of(nearer, further)).isEqualTo(both);
    }
}
