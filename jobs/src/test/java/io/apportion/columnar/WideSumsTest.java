package io.apportion.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WideSumsTest {
    private static final BigInteger LARGEST = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);

    @Test
    void sumsAreThoseOfBigInteger() {
        Random random = new Random(20_261_123);
        long[] sum = new long[2];
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < 10_000; i++) {
            BigInteger number = new BigInteger(random.nextInt(120), random);
            BigInteger signed = random.nextBoolean() ? number : number.negate();
            if (signed.bitLength() < 64) {
                WideSums.add(sum, 0, signed.longValue());
            } else {
                add(sum, signed);
            }
            expected = expected.add(signed);
            assertThat(WideSums.sum(sum, 0)).as("after %d of seed 20261123", i).isEqualTo(expected);
        }
    }

    @Test
    void overflowFailsAndNeverWraps() {
        long[] sum = new long[2];
        add(sum, LARGEST);
        assertThat(WideSums.sum(sum, 0)).isEqualTo(LARGEST);
        assertThatThrownBy(() -> add(sum, LARGEST)).isInstanceOf(ArithmeticException.class);
    }

    private static void add(long[] sum, BigInteger number) {
        WideSums.add(sum, 0, number.shiftRight(64).longValue(), number.longValue());
    }
}
