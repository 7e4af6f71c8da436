package io.apportion.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ListedAmountsTest {
    private static final long SEED = 20_261_123L;

    @ParameterizedTest
    @CsvFileSource(resources = "listed_amounts.csv", delimiter = ';', quoteCharacter = '~', numLinesToSkip = 1)
    void addsUp(String text, BigDecimal ledger, BigDecimal residual) {
        assertThat(ListedAmounts.sum(text, "amount"))
                .isEqualTo(new AmountReading.Parsed(new LedgerAmount(ledger, residual)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "malformed_lists.csv", delimiter = ';', quoteCharacter = '~', numLinesToSkip = 1)
    void aPartIsNoSum(String text, String reason) {
        assertThat(ListedAmounts.sum(text, "amount")).isEqualTo(new AmountReading.Malformed(reason));
    }

    @Test
    void noListIsNoAmount() {
        assertThat(ListedAmounts.sum(null, "amount")).isEqualTo(LedgerAmount.of(BigDecimal.ZERO));
    }

    @Test
    void everyDigitOfEveryElementIsKept() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            StringJoiner json = new StringJoiner(", ", "[", "]");
            StringJoiner python = new StringJoiner(", ", "[", "]");
            for (int element = random.nextInt(20); element > 0; element--) {
                BigDecimal amount = BigDecimal.valueOf(random.nextLong(), random.nextInt(31));
                sum = sum.add(amount);
                json.add("{\"name\": \"c\", \"amount\": " + amount + "}");
                python.add("{'name': None, 'amount': " + amount.toPlainString() + "}");
            }
            assertThat(ListedAmounts.sum(json.toString(), "amount"))
                    .as("seed %d, %s", SEED, json)
                    .isEqualTo(LedgerAmount.of(sum))
                    .isEqualTo(ListedAmounts.sum(python.toString(), "amount"));
        }
    }
}
