package io.apportion.columnar;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/** What of the numbers of a call decides, see {@link GroupColumn.CallKind}. */
final class CallKindColumn implements RowCodes {
    private static final int BITS = 2;
    private static final long ABSENT = 0;
    private static final long ZERO = 1;
    private static final long MORE = 2;

    private final List<Leaf> counts;
    private final List<List<Leaf>> decisive;
    private final List<SumOfParts> totals;
    private final ElapsedTime time;
    private final Leaf from;
    private final Leaf until;
    private final NumberCodes kinds;
    private final LoneRows lone;
    private final long[] kind = new long[Leaf.WINDOW];
    private final boolean[] alone = new boolean[Leaf.WINDOW];
    private final long[] state = new long[Leaf.WINDOW];
    private final long[] sum = new long[Leaf.WINDOW];
    private final IdentityHashMap<ValueBlock, Boolean> negatives = new IdentityHashMap<>();

    /** A total of the file with the counts that come to it. */
    record SumOfParts(Leaf total, List<Leaf> parts) {}

    /** Numbers for rows that stand alone: below zero, where no kind is. */
    static final class LoneRows {
        private long last;

        long next() {
            return --last;
        }
    }

    /** Of totals and their parts those that the file lacks are null; so are both times where it lacks one. */
    CallKindColumn(
            List<Leaf> counts,
            List<List<Leaf>> decisive,
            List<SumOfParts> totals,
            Leaf from,
            Leaf until,
            ElapsedTime time,
            NumberCodes kinds,
            LoneRows lone) {
        this.counts = counts;
        this.decisive = decisive;
        this.totals = totals;
        this.from = from;
        this.until = until;
        this.time = time;
        this.kinds = kinds;
        this.lone = lone;
    }

    @Override
    public boolean read(int rows, int[] codes, int generation) {
        Arrays.fill(kind, 0, rows, 0);
        Arrays.fill(alone, 0, rows, false);
        for (Leaf count : counts) {
            setNegativesApart(count, rows);
        }
        decisive.forEach(count -> addState(count, rows));
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
        return false;
    }

    private void setNegativesApart(Leaf count, int rows) {
        if (!hasNegatives(count)) {
            return;
        }
        int[] places = count.places();
        long[] numbers = count.block().numbers;
        for (int i = 0; i < rows; i++) {
            alone[i] |= places[i] >= 0 && numbers[places[i]] < 0;
        }
    }

    /** Nearly no window has one, which its values show without being asked row by row. */
    private boolean hasNegatives(Leaf count) {
        if (count.usesDictionary()) {
            return negatives.computeIfAbsent(count.block(), CallKindColumn::holdsNegatives);
        }
        return !count.isSame() && holdsNegatives(count.block());
    }

    private static boolean holdsNegatives(ValueBlock block) {
        long signs = 0;
        for (int i = 0; i < block.count; i++) {
            signs |= block.numbers[i];
        }
        return signs < 0;
    }

    /** Whether numbers that count as one are absent, zero or more. */
    private void addState(List<Leaf> numbersOfOne, int rows) {
        Arrays.fill(state, 0, rows, ABSENT);
        for (Leaf count : numbersOfOne) {
            int[] places = count.places();
            long[] numbers = count.block().numbers;
            if (count.isSame() && places[0] < 0) {
                continue;
            }
            for (int i = 0; i < rows; i++) {
                if (places[i] >= 0) {
                    state[i] |= numbers[places[i]] == 0 ? ZERO : MORE;
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            kind[i] = kind[i] << BITS | Math.min(MORE, state[i]);
        }
    }

    private void addTotal(SumOfParts total, int rows) {
        if (total.total() == null) {
            addAbsent(rows);
            return;
        }
        Arrays.fill(sum, 0, rows, 0);
        for (Leaf part : total.parts()) {
            if (part != null) {
                part.addTo(sum, rows);
            }
        }
        int[] places = total.total().places();
        long[] numbers = total.total().block().numbers;
        for (int i = 0; i < rows; i++) {
            alone[i] |= places[i] >= 0 && numbers[places[i]] != sum[i];
            kind[i] = kind[i] << 1 | (places[i] < 0 ? 0 : 1);
        }
    }

    private void addTime(int rows) {
        if (time == null) {
            addAbsent(rows);
            return;
        }
        time.read(from, until, rows);
        for (int i = 0; i < rows; i++) {
            kind[i] = kind[i] << 1 | (time.milliseconds(i) == ElapsedTime.NONE ? 0 : 1);
        }
    }

    /** What the file lacks leaves its place, so that kinds of files of different columns mean the same. */
    private void addAbsent(int rows) {
        for (int i = 0; i < rows; i++) {
            kind[i] <<= 1;
        }
    }
}
