package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenUnitTest {
    private static final TokenUnit SHIPPED = TokenUnit.load(Seeds.file("token_unit.csv"));

    @ParameterizedTest
    @CsvSource({
        "Tokens,              1",
        "1K tokens,           1000",
        "1000 tokens,         1000",
        "'1,000 Tokens',      1000",
        "1M tokens,           1000000",
        "1000000 Tokens,      1000000",
        "'1,000,000  tokens', 1000000",
    })
    void countsTheTokensOfAUnit(String unit, long tokens) {
        assertThat(SHIPPED.tokensPer(unit)).isEqualTo(OptionalLong.of(tokens));
    }

    @ParameterizedTest
    @CsvSource({"Units", "Hours", "''", "K", ","})
    void doesNotGuess(String unit) {
        assertThat(SHIPPED.tokensPer(unit)).isEqualTo(OptionalLong.empty());
    }
}
