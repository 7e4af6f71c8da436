package io.apportion.columnar;

import java.math.BigInteger;

/**
 * Sums of 128 bits in two numbers side by side, the low half first. They never wrap: beyond 128 bits adding fails.
 */
final class WideSums {
    private WideSums() {}

    /** Adds to the sum whose low half stands there. */
    static void add(long[] halves, int low, long number) {
        long before = halves[low];
        long after = before + number;
        halves[low] = after;
        long carry = (number >> 63) + carry(before, number, after);
        if (carry != 0) {
            halves[low + 1] = Math.addExact(halves[low + 1], carry);
        }
    }

    static void add(long[] halves, int low, long numberHigh, long numberLow) {
        long before = halves[low];
        long after = before + numberLow;
        halves[low] = after;
        // A number of 38 digits is far from the lowest of 128 bits, so its high half may take the carry first.
        halves[low + 1] = Math.addExact(halves[low + 1], Math.addExact(numberHigh, carry(before, numberLow, after)));
    }

    /** The sum whose low half stands there. */
    static BigInteger sum(long[] halves, int place) {
        long low = halves[place];
        long high = halves[place + 1];
        BigInteger lowest = BigInteger.valueOf(low);
        if (high == low >> 63) {
            return lowest;
        }
        BigInteger unsigned = low < 0 ? lowest.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : lowest;
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned);
    }

    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }
}
