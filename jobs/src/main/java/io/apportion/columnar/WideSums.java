package io.apportion.columnar;

import java.math.BigInteger;
import java.util.Arrays;

/** Sums of 128 bits, one a group. They never wrap: beyond 128 bits adding fails. */
final class WideSums {
    /** Of each group the low half, then the high one: a group is met at random, and both halves come with one look. */
    private long[] halves = {};

    void grow(int groups) {
        halves = Arrays.copyOf(halves, Math.multiplyExact(groups, 2));
    }

    void clear() {
        halves = new long[0];
    }

    void add(int group, long number) {
        int low = 2 * group;
        long before = halves[low];
        long after = before + number;
        halves[low] = after;
        long carry = (number >> 63) + carry(before, number, after);
        if (carry != 0) {
            halves[low + 1] = Math.addExact(halves[low + 1], carry);
        }
    }

    void add(int group, long numberHigh, long numberLow) {
        int low = 2 * group;
        long before = halves[low];
        long after = before + numberLow;
        halves[low] = after;
        // A number of 38 digits is far from the lowest of 128 bits, so its high half may take the carry first.
        halves[low + 1] = Math.addExact(halves[low + 1], Math.addExact(numberHigh, carry(before, numberLow, after)));
    }

    /** The sum of a group. */
    BigInteger sum(int group) {
        long low = halves[2 * group];
        long high = halves[2 * group + 1];
        BigInteger lowest = BigInteger.valueOf(low);
        if (high == low >> 63) {
            return lowest;
        }
        BigInteger unsigned = low < 0 ? lowest.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : lowest;
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned);
    }

    long sizeBytes() {
        return 8L * halves.length;
    }

    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }
}
