package io.apportion.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsentTextTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "   ", "NULL", "null", "\\N", " NULL "})
    void saysThatNothingIsThere(String text) {
        assertThat(AbsentText.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "Null", "None", "N/A", "\\n", "NULLS", "{}", "-"})
    void saysSomething(String text) {
        assertThat(AbsentText.matches(text)).isFalse();
    }
}
