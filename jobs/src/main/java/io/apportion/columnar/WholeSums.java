package io.apportion.columnar;

/** Sums of 64 bits of one kind of whole number, group by group. They never wrap. */
abstract class WholeSums extends GroupSums {
    private final GroupSum sum;
    private final int total;

    WholeSums(GroupSum sum, SumCells cells) {
        super(cells);
        this.sum = sum;
        this.total = cells.take(1);
    }

    final void add(long[] numbers, int begin, long number) {
        long before = numbers[begin + total];
        long after = before + number;
        if (((before ^ after) & (number ^ after)) < 0) {
            throw overflow(sum, null);
        }
        numbers[begin + total] = after;
    }

    @Override
    int put(int group, long rows, Object[] row, int column) {
        long rowsWith = rowsWith(group, rows);
        row[column] = rowsWith == 0 ? null : (Object) cells().numbers()[cells().begin(group) + total];
        row[column + 1] = rowsWith;
        return column + 2;
    }
}
