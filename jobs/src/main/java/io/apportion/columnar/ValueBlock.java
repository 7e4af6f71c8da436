package io.apportion.columnar;

import java.util.Arrays;

/**
 * Values without nulls: a dictionary, or a stretch of a page. Whole numbers, times (old ones of 96 bits as
 * microseconds), booleans (0, 1) and the raw bits of doubles stand in {@code numbers}; everything else is a slice of
 * {@code bytes}.
 */
final class ValueBlock {
    long[] numbers = {};
    byte[] bytes = {};
    int[] starts = {};
    int[] lengths = {};
    int count;

    /** Makes room for this many values; what was there is gone. */
    void reset(int values, boolean asNumbers) {
        count = values;
        if (asNumbers && numbers.length < values) {
            numbers = new long[values];
        }
        if (!asNumbers && starts.length < values) {
            starts = new int[values];
            lengths = new int[values];
        }
    }

    /** Copies a value behind those that stand in {@code bytes}, which end at the given place; answers the new end. */
    int append(int at, byte[] value, int end) {
        if (bytes.length - end < value.length) {
            bytes = Arrays.copyOf(bytes, Math.addExact(end, Math.max(value.length, bytes.length)));
        }
        System.arraycopy(value, 0, bytes, end, value.length);
        starts[at] = end;
        lengths[at] = value.length;
        return end + value.length;
    }
}
