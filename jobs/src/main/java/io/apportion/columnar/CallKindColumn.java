package io.apportion.columnar;

import java.util.Arrays;
import java.util.List;

/** What of the numbers of a call decides, see {@link GroupColumn.CallKind}. */
final class CallKindColumn implements RowCodes {
    private static final int BITS = 2;
    private static final long ABSENT = 0;
    private static final long ZERO = 1;
    private static final long MORE = 2;

    private final List<Leaf> counts;
    private final List<SumOfParts> totals;
    private final ElapsedTime time;
    private final Leaf from;
    private final Leaf until;
    private final NumberCodes kinds;
    private final LoneRows lone;
    private final long[] kind = new long[Leaf.WINDOW];
    private final boolean[] alone = new boolean[Leaf.WINDOW];
    private final long[] left = new long[Leaf.WINDOW];

    /** A total of the file with the counts that come to it. */
    record SumOfParts(Leaf total, List<Leaf> parts) {}

    /** Numbers for rows that stand alone: below zero, where no kind is. */
    static final class LoneRows {
        private long last;

        long next() {
            return --last;
        }
    }

    /** Columns that the file lacks are null; so are both times where it lacks one. */
    CallKindColumn(
            List<Leaf> counts,
            List<SumOfParts> totals,
            Leaf from,
            Leaf until,
            ElapsedTime time,
            NumberCodes kinds,
            LoneRows lone) {
        this.counts = counts;
        this.totals = totals;
        this.from = from;
        this.until = until;
        this.time = time;
        this.kinds = kinds;
        this.lone = lone;
    }

    @Override
    public void read(int rows, int[] codes, int generation) {
        Arrays.fill(kind, 0, rows, 0);
        Arrays.fill(alone, 0, rows, false);
        for (Leaf count : counts) {
            addCount(count, rows);
        }
        totals.forEach(total -> addTotal(total, rows));
        addTime(rows);
        long before = -1;
        int code = 0;
        for (int i = 0; i < rows; i++) {
            if (alone[i]) {
                codes[i] = kinds.code(lone.next());
                continue;
            }
            if (kind[i] != before || code == 0) {
                before = kind[i];
                code = kinds.code(before);
            }
            codes[i] = code;
        }
    }

    private void addCount(Leaf count, int rows) {
        if (count == null) {
            for (int i = 0; i < rows; i++) {
                kind[i] <<= BITS;
            }
            return;
        }
        int[] places = count.places();
        long[] numbers = count.block().numbers;
        for (int i = 0; i < rows; i++) {
            if (places[i] < 0) {
                kind[i] = kind[i] << BITS | ABSENT;
                continue;
            }
            long number = numbers[places[i]];
            kind[i] = kind[i] << BITS | (number == 0 ? ZERO : MORE);
            alone[i] |= number < 0;
        }
    }

    private void addTotal(SumOfParts total, int rows) {
        if (total.total() == null) {
            return;
        }
        int[] places = total.total().places();
        long[] numbers = total.total().block().numbers;
        for (int i = 0; i < rows; i++) {
            left[i] = places[i] < 0 ? 0 : numbers[places[i]];
        }
        for (Leaf part : total.parts()) {
            subtract(part, rows);
        }
        for (int i = 0; i < rows; i++) {
            alone[i] |= places[i] >= 0 && left[i] != 0;
        }
    }

    private void subtract(Leaf part, int rows) {
        if (part != null) {
            int[] places = part.places();
            long[] numbers = part.block().numbers;
            for (int i = 0; i < rows; i++) {
                left[i] -= places[i] < 0 ? 0 : numbers[places[i]];
            }
        }
    }

    private void addTime(int rows) {
        if (time == null) {
            return;
        }
        time.read(from, until, rows);
        for (int i = 0; i < rows; i++) {
            kind[i] = kind[i] << 1 | (time.milliseconds(i) == ElapsedTime.NONE ? 0 : 1);
        }
    }
}
