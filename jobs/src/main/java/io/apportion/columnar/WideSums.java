package io.apportion.columnar;

import java.math.BigInteger;
import java.util.Arrays;

/** Sums of 128 bits, one a group. They never wrap: beyond 128 bits adding fails. */
final class WideSums {
    private long[] low = {};
    private long[] high = {};

    void grow(int groups) {
        low = Arrays.copyOf(low, groups);
        high = Arrays.copyOf(high, groups);
    }

    void clear() {
        low = new long[0];
        high = new long[0];
    }

    void add(int group, long number) {
        long before = low[group];
        long after = before + number;
        low[group] = after;
        long carry = (number >> 63) + carry(before, number, after);
        if (carry != 0) {
            high[group] = Math.addExact(high[group], carry);
        }
    }

    void add(int group, long numberHigh, long numberLow) {
        long before = low[group];
        long after = before + numberLow;
        low[group] = after;
        long carry = carry(before, numberLow, after);
        // -1 and a carry of 1 are nothing; adding the carry last cannot fail where the sum itself fits, but for the
        // lowest number.
        high[group] = carry == 1 && numberHigh < 0
                ? Math.addExact(high[group], numberHigh + 1)
                : Math.addExact(Math.addExact(high[group], numberHigh), carry);
    }

    /** The sum of a group. */
    BigInteger sum(int group) {
        BigInteger lowest = BigInteger.valueOf(low[group]);
        if (high[group] == low[group] >> 63) {
            return lowest;
        }
        BigInteger unsigned = low[group] < 0 ? lowest.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : lowest;
        return BigInteger.valueOf(high[group]).shiftLeft(Long.SIZE).add(unsigned);
    }

    long sizeBytes() {
        return 16L * low.length;
    }

    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }
}
