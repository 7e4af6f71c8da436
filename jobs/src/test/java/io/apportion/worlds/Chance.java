package io.apportion.worlds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws by chance; the same seed draws the same. */
final class Chance {
    private static final int LEDGER_SCALE = 18;

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, and nothing once in so many times. */
    <T> T pickOrNull(int times, List<T> choices) {
        return oneIn(times) ? null : pick(choices);
    }

    /** So many different ones, in any order. */
    <T> List<T> some(int count, List<T> choices) {
        List<T> shuffled = shuffled(choices);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** An amount, not negative: nothing, the last digits of the ledger, billions with 18 decimals, or a bill's cents. */
    BigDecimal amount() {
        return switch (between(0, 9)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.valueOf(between(1, 99), LEDGER_SCALE);
            case 2 -> new BigDecimal(new BigInteger(93, random), LEDGER_SCALE);
            case 3, 4 -> new BigDecimal(new BigInteger(70, random), LEDGER_SCALE);
            default -> BigDecimal.valueOf(between(1, 99_999), 2);
        };
    }
}
