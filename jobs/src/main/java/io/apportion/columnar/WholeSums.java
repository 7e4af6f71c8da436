package io.apportion.columnar;

import java.util.Arrays;

/** Sums of 64 bits of one kind of whole number, group by group. They never wrap. */
abstract class WholeSums extends GroupSums {
    private final GroupSum sum;
    private long[] totals = {};

    WholeSums(GroupSum sum) {
        this.sum = sum;
    }

    @Override
    void clear() {
        super.clear();
        totals = new long[0];
    }

    @Override
    void grow(int groups) {
        super.grow(groups);
        totals = Arrays.copyOf(totals, groups);
    }

    final void add(int group, long number) {
        long before = totals[group];
        long after = before + number;
        if (((before ^ after) & (number ^ after)) < 0) {
            throw overflow(sum, null);
        }
        totals[group] = after;
    }

    @Override
    int put(int group, long rows, Object[] row, int column) {
        long rowsWith = rowsWith(group, rows);
        row[column] = rowsWith == 0 ? null : (Object) totals[group];
        row[column + 1] = rowsWith;
        return column + 2;
    }

    @Override
    long sizeBytes() {
        return super.sizeBytes() + 8L * totals.length;
    }
}
