package io.apportion.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertedAmountTest {
    private static final long SEED = 20_261_124L;
    private static final BigDecimal HALF_UNIT = new BigDecimal("5E-19");

    @ParameterizedTest(name = "{0}: {1} x {2}")
    @CsvSource({
        "exact,                       10.00,                                    1.1,                  11",
        "a credit,                    -10.00,                                   1.1,                  -11",
        "nothing,                     0,                                        1.1,                  0",
        "the same currency,           12345678901234567890.123456789012345678,  1,                    12345678901234567890.123456789012345678",
        "18 digits kept,              1001,                                     0.006712345678901234, 6.719058024580135234",
        "a tie to the even digit up,  0.75,                                     0.006712345678901234, 0.005034259259175926",
        "a tie to the even digit,     0.5,                                      0.000000000000000001, 0",
        "a tie below zero,            -1.5,                                     0.000000000000000001, -0.000000000000000002",
        "just above a tie,            0.500000000000000001,                     0.000000000000000001, 0.000000000000000001",
        "the largest rupiah bill,     99999999999999999999.999999999999999999,  0.000060712345678901, 6071234567890100.000000000000000000",
        "the largest result,          50000000000000000000,                     1.999999999999999999, 99999999999999999950"
    })
    void convertsToTheLastDigit(String name, BigDecimal amount, BigDecimal rate, BigDecimal converted) {
        assertThat(ConvertedAmount.of(amount, rate)).as(name).isEqualByComparingTo(converted);
        assertThat(ConvertedAmount.of(amount, rate).scale()).isEqualTo(18);
    }

    @Test
    void isHalfAUnitFromTheProductAtMostAndHasItsSign() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal amount = new BigDecimal(new BigInteger(100, random), 18);
            BigDecimal rate = new BigDecimal(new BigInteger(65, random).add(BigInteger.ONE), 18);
            BigDecimal converted = ConvertedAmount.of(amount, rate);
            assertThat(converted.subtract(amount.multiply(rate)).abs())
                    .as("seed %d, %s x %s", SEED, amount, rate)
                    .isLessThanOrEqualTo(HALF_UNIT);
            assertThat(ConvertedAmount.of(amount.negate(), rate)).isEqualTo(converted.negate());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100000000000000000000,                    1",
        "-50000000000000000000,                    2",
        "99999999999999999999.999999999999999999,  1.000000000000000001"
    })
    void refusesWhatTheLedgerCannotHold(BigDecimal amount, BigDecimal rate) {
        assertRefused(amount, rate, Category.BAD_DATA, "more than 20 digits before the point");
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "10, -1.1"})
    void refusesARateThatWasNotChecked(BigDecimal amount, BigDecimal rate) {
        assertRefused(amount, rate, Category.BUG, "the rate is not above 0");
    }

    private static void assertRefused(BigDecimal amount, BigDecimal rate, Category category, String reason) {
        assertThatThrownBy(() -> ConvertedAmount.of(amount, rate))
                .isInstanceOfSatisfying(ApportionException.class, refused -> {
                    assertThat(refused.category()).isEqualTo(category);
                    assertThat(refused.getMessage()).contains(reason);
                });
    }
}
