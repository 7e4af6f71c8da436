package io.apportion.columnar;

import java.util.Arrays;

/**
 * The numbers of all groups, those of one group side by side: rows meet groups at random, and so one look at memory brings
 * everything that a row adds to.
 */
final class SumCells {
    private long[] numbers = {};
    private int width;

    /** Takes so many numbers of every group, before there is any; answers how far behind its begin they stand. */
    int take(int count) {
        int first = width;
        width += count;
        return first;
    }

    /** Makes room for groups; new ones hold 0. */
    void grow(int groups) {
        numbers = Arrays.copyOf(numbers, Math.multiplyExact(groups, width));
    }

    void clear() {
        numbers = new long[0];
    }

    /** Where the numbers of a group begin. */
    int begin(int group) {
        return group * width;
    }

    /** The group whose numbers begin there. */
    int group(int begin) {
        return begin / width;
    }

    /** All numbers, until the next groups. */
    long[] numbers() {
        return numbers;
    }

    long sizeBytes() {
        return 8L * numbers.length;
    }
}
