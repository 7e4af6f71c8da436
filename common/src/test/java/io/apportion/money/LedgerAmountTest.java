package io.apportion.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerAmountTest {
    private static final long SEED = 20_261_123L;

    @ParameterizedTest
    @CsvFileSource(resources = "amounts.csv", useHeadersInDisplayName = true, quoteCharacter = '\'')
    void readsAmount(String text, BigDecimal ledger, BigDecimal residual) {
        assertThat(LedgerAmount.parse(text)).isEqualTo(new AmountReading.Parsed(new LedgerAmount(ledger, residual)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "malformed_amounts.csv", useHeadersInDisplayName = true, quoteCharacter = '\'')
    void refusesWhatIsNotAnAmount(String text, String reason) {
        assertThat(LedgerAmount.parse(text)).isEqualTo(new AmountReading.Malformed(reason));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"   ", "NULL", "null", " null ", "\\N"})
    void absentIsNotZero(String text) {
        assertThat(LedgerAmount.parse(text)).isEqualTo(new AmountReading.Absent());
    }

    @Test
    void hostileLengthIsRefused() {
        assertThat(LedgerAmount.parse("9".repeat(1_000_000)))
                .isEqualTo(new AmountReading.Malformed("longer than 128 characters"));
    }

    @Test
    void everyDigitOfEveryTextIsKept() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            String text = anyDecimal(random);
            LedgerAmount amount = parsed(LedgerAmount.parse(text));
            assertThat(amount.exact()).as("seed %d, text %s", SEED, text).isEqualByComparingTo(new BigDecimal(text));
            assertThat(amount.ledger().scale()).isEqualTo(18);
            assertThat(amount.residual().abs()).isLessThanOrEqualTo(new BigDecimal("0.0000000000000000005"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "binary,                 shortest",
                "0.0,                    0",
                "-0.0,                   0",
                "0.1,                    0.1",
                "-0.0116,                -0.0116",
                "1.0E-5,                 0.00001",
                "0.30000000000000004,    0.30000000000000004",
                "8.5450077867419368,     8.545007786741937",
                "2.0E-3,                 0.002",
                "1.0E19,                 10000000000000000000",
                "1.3877787807814457E-17, 0.000000000000000013877787807814",
                "-1.25E-29,              -0.000000000000000000000000000012",
                "4.9E-324,               0"
            })
    void readsDouble(double binary, BigDecimal shortest) {
        assertThat(parsed(LedgerAmount.of(binary)).exact()).isEqualByComparingTo(shortest);
    }

    @Test
    void shortDecimalsSurviveTheDouble() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            BigDecimal price = new BigDecimal(BigInteger.valueOf(random.nextLong(1_000_000_000_000_000L)), i % 19);
            assertThat(parsed(LedgerAmount.of(price.doubleValue())).exact())
                    .as("seed %d, price %s", SEED, price)
                    .isEqualByComparingTo(price);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, not a finite number",
        "Infinity, not a finite number",
        "-Infinity, not a finite number",
        "1.0E20, more than 20 integer digits",
        "1.7976931348623157E308, more than 20 integer digits"
    })
    void refusesDouble(double binary, String reason) {
        assertThat(LedgerAmount.of(binary)).isEqualTo(new AmountReading.Malformed(reason));
    }

    @Test
    void readsDecimalOfAnyScale() {
        assertThat(LedgerAmount.of((BigDecimal) null)).isEqualTo(new AmountReading.Absent());
        assertThat(LedgerAmount.of(new BigDecimal("1E+3"))).isEqualTo(LedgerAmount.parse("1000"));
        assertThat(LedgerAmount.of(BigDecimal.ZERO.setScale(38))).isEqualTo(LedgerAmount.parse("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, 0.000000000000000000000000000000",
        "100000000000000000000.000000000000000000, 0.000000000000000000000000000000",
        "1.000000000000000000, 0",
        "1.000000000000000000, 0.000000000000000000500000000001"
    })
    void refusesWrongScaleOrSize(BigDecimal ledger, BigDecimal residual) {
        assertThatThrownBy(() -> new LedgerAmount(ledger, residual))
                .isInstanceOf(ApportionException.class)
                .hasMessageContaining("wrong scale or size");
    }

    /** Up to 20 integer digits and 30 decimals, plain or in E-notation, either sign. */
    private static String anyDecimal(Random random) {
        int scale = random.nextInt(31);
        int bits = random.nextInt(1 + (int) ((19 + scale) * 3.32));
        BigInteger unscaled = new BigInteger(bits, random);
        BigDecimal value = new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
        int shift = random.nextInt(40) - 20;
        return random.nextBoolean()
                ? value.toPlainString()
                : value.scaleByPowerOfTen(-shift).toPlainString() + "E" + shift;
    }

    private static LedgerAmount parsed(AmountReading reading) {
        assertThat(reading).isInstanceOf(AmountReading.Parsed.class);
        return ((AmountReading.Parsed) reading).amount();
    }
}
