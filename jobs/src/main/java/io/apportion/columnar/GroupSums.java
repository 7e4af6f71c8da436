package io.apportion.columnar;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.money.LedgerAmount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.spark.sql.types.Decimal;

/** What one sum of the scan comes to, group by group. */
abstract class GroupSums {
    private final SumCells cells;
    private final int rowsWithout;

    /** Takes numbers of its own from every group's. */
    GroupSums(SumCells cells) {
        this.cells = cells;
        this.rowsWithout = cells.take(1);
    }

    final SumCells cells() {
        return cells;
    }

    /** Makes room for groups in what is kept beside their numbers. */
    void grow(int groups) {
        // Most sums keep nothing else.
    }

    /** Forgets what is kept beside the numbers of groups. */
    void clear() {
        // Most sums keep nothing else.
    }

    /** Says what the values to come are; their scale must be that of the sums so far. */
    abstract void read(List<LeafType> types);

    /** Adds the values of the current window of its columns; the numbers of row {@code i} begin at {@code begins[i]}. */
    abstract void add(int[] begins, int rows, List<Leaf> leaves);

    /** Rows of a file that has no such column. */
    final void addAbsent(int[] begins, int rows) {
        long[] numbers = cells.numbers();
        for (int i = 0; i < rows; i++) {
            addMissing(numbers, begins[i]);
        }
    }

    /** Puts the values of a group into a row of the result, from the given column on; answers the column behind. */
    abstract int put(int group, long rows, Object[] row, int column);

    /** Size of what is kept beside the numbers of groups. */
    long sizeBytes() {
        return 0;
    }

    final void addMissing(long[] numbers, int begin) {
        numbers[begin + rowsWithout]++;
    }

    final long rowsWith(int group, long rows) {
        return rows - cells.numbers()[cells.begin(group) + rowsWithout];
    }

    static ApportionException overflow(GroupSum sum, ArithmeticException cause) {
        return new ApportionException(
                Category.BAD_DATA,
                "Cannot sum " + sum.column() + ": the total has more digits than the result holds",
                "Find the row with that amount in the export. Nothing was published.",
                cause);
    }

    /** Money. */
    static final class OfAmounts extends GroupSums {
        private final GroupSum.Amount sum;
        private final int units;
        /** Seldom met, so they stand apart. */
        private final SumCells residuals = new SumCells();

        private AmountDecoder decoder;
        private int scale;
        private ValueBlock known;
        private Amounts ofKnown;

        OfAmounts(GroupSum.Amount sum, SumCells cells) {
            super(cells);
            this.sum = sum;
            this.units = cells.take(2);
            residuals.take(2);
        }

        @Override
        void read(List<LeafType> types) {
            LeafType type = types.get(0);
            decoder = AmountDecoder.of(type);
            scale = AmountDecoder.scale(type);
            known = null;
        }

        @Override
        void clear() {
            residuals.clear();
        }

        @Override
        void grow(int groups) {
            residuals.grow(groups);
        }

        @Override
        void add(int[] begins, int rows, List<Leaf> leaves) {
            Leaf leaf = leaves.get(0);
            int[] places = leaf.places();
            Amounts amounts = amounts(leaf);
            try {
                if (amounts.isMissing != null) {
                    addReadable(begins, rows, places, amounts);
                } else if (amounts.high != null) {
                    addWide(begins, rows, places, amounts);
                } else {
                    addNumbers(begins, rows, places, amounts.low);
                }
            } catch (ArithmeticException e) {
                throw overflow(sum, e);
            }
        }

        private Amounts amounts(Leaf leaf) {
            if (leaf.block() != known || !leaf.usesDictionary()) {
                ofKnown = decoder.of(leaf.block());
                known = leaf.block();
            }
            return ofKnown;
        }

        private void addNumbers(int[] begins, int rows, int[] places, long[] amounts) {
            long[] numbers = cells().numbers();
            for (int i = 0; i < rows; i++) {
                if (places[i] >= 0) {
                    WideSums.add(numbers, begins[i] + units, amounts[places[i]]);
                } else {
                    addMissing(numbers, begins[i]);
                }
            }
        }

        private void addWide(int[] begins, int rows, int[] places, Amounts amounts) {
            long[] numbers = cells().numbers();
            for (int i = 0; i < rows; i++) {
                int place = places[i];
                if (place >= 0) {
                    WideSums.add(numbers, begins[i] + units, amounts.high[place], amounts.low[place]);
                } else {
                    addMissing(numbers, begins[i]);
                }
            }
        }

        private void addReadable(int[] begins, int rows, int[] places, Amounts amounts) {
            long[] numbers = cells().numbers();
            for (int i = 0; i < rows; i++) {
                int place = places[i];
                if (place >= 0 && amounts.has(place)) {
                    WideSums.add(numbers, begins[i] + units, amounts.high[place], amounts.low[place]);
                    WideSums.add(
                            residuals.numbers(), residuals.begin(cells().group(begins[i])), amounts.residual[place]);
                } else {
                    addMissing(numbers, begins[i]);
                }
            }
        }

        @Override
        int put(int group, long rows, Object[] row, int column) {
            long rowsWith = rowsWith(group, rows);
            boolean isNull = rowsWith == 0;
            row[column] = isNull ? null : decimal(sum(group), scale, LedgerAmount.LEDGER_SCALE);
            row[column + 1] =
                    isNull ? null : decimal(residual(group), LedgerAmount.RESIDUAL_SCALE, LedgerAmount.RESIDUAL_SCALE);
            row[column + 2] = rowsWith;
            return column + 3;
        }

        private BigInteger sum(int group) {
            return WideSums.sum(cells().numbers(), cells().begin(group) + units);
        }

        private BigInteger residual(int group) {
            return WideSums.sum(residuals.numbers(), residuals.begin(group));
        }

        private Decimal decimal(BigInteger total, int from, int to) {
            BigDecimal exact = new BigDecimal(total, from).setScale(to);
            if (exact.precision() > 38) {
                throw overflow(sum, null);
            }
            return Decimal.apply(exact, 38, to);
        }

        @Override
        long sizeBytes() {
            return residuals.sizeBytes();
        }
    }
}
