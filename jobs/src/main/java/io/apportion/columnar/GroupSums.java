package io.apportion.columnar;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.money.LedgerAmount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.Decimal;

/** What one sum of the scan comes to, group by group. */
abstract class GroupSums {
    private long[] rowsWithout = {};

    /** Makes room for groups; new ones are empty. */
    void grow(int groups) {
        rowsWithout = Arrays.copyOf(rowsWithout, groups);
    }

    /** Forgets every group. */
    void clear() {
        rowsWithout = new long[0];
    }

    /** Says what the values to come are; their scale must be that of the sums so far. */
    abstract void read(List<LeafType> types);

    /** Adds the values of the current window of its columns, of which row {@code i} is of group {@code groups[i]}. */
    abstract void add(int[] groups, int rows, List<Leaf> leaves);

    /** Rows of a file that has no such column. */
    void addAbsent(int[] groups, int rows) {
        for (int i = 0; i < rows; i++) {
            rowsWithout[groups[i]]++;
        }
    }

    /** Puts the values of a group into a row of the result, from the given column on; answers the column behind. */
    abstract int put(int group, long rows, Object[] row, int column);

    long sizeBytes() {
        return 8L * rowsWithout.length;
    }

    final void addMissing(int group) {
        rowsWithout[group]++;
    }

    final long rowsWith(int group, long rows) {
        return rows - rowsWithout[group];
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
        private final WideSums units = new WideSums();
        private final WideSums residuals = new WideSums();
        private AmountDecoder decoder;
        private int scale;
        private ValueBlock known;
        private Amounts ofKnown;

        OfAmounts(GroupSum.Amount sum) {
            this.sum = sum;
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
            super.clear();
            units.clear();
            residuals.clear();
        }

        @Override
        void grow(int groups) {
            super.grow(groups);
            units.grow(groups);
            residuals.grow(groups);
        }

        @Override
        void add(int[] groups, int rows, List<Leaf> leaves) {
            Leaf leaf = leaves.get(0);
            int[] places = leaf.places();
            Amounts amounts = amounts(leaf);
            try {
                if (amounts.isMissing != null) {
                    addReadable(groups, rows, places, amounts);
                } else if (amounts.high != null) {
                    addWide(groups, rows, places, amounts);
                } else {
                    addNumbers(groups, rows, places, amounts.low);
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

        private void addNumbers(int[] groups, int rows, int[] places, long[] numbers) {
            for (int i = 0; i < rows; i++) {
                if (places[i] >= 0) {
                    units.add(groups[i], numbers[places[i]]);
                } else {
                    addMissing(groups[i]);
                }
            }
        }

        private void addWide(int[] groups, int rows, int[] places, Amounts amounts) {
            for (int i = 0; i < rows; i++) {
                int place = places[i];
                if (place >= 0) {
                    units.add(groups[i], amounts.high[place], amounts.low[place]);
                } else {
                    addMissing(groups[i]);
                }
            }
        }

        private void addReadable(int[] groups, int rows, int[] places, Amounts amounts) {
            for (int i = 0; i < rows; i++) {
                int place = places[i];
                if (place >= 0 && amounts.has(place)) {
                    units.add(groups[i], amounts.high[place], amounts.low[place]);
                    residuals.add(groups[i], amounts.residual[place]);
                } else {
                    addMissing(groups[i]);
                }
            }
        }

        @Override
        int put(int group, long rows, Object[] row, int column) {
            long rowsWith = rowsWith(group, rows);
            boolean isNull = rowsWith == 0;
            row[column] = isNull ? null : decimal(units.sum(group), scale, LedgerAmount.LEDGER_SCALE);
            row[column + 1] = isNull
                    ? null
                    : decimal(residuals.sum(group), LedgerAmount.RESIDUAL_SCALE, LedgerAmount.RESIDUAL_SCALE);
            row[column + 2] = rowsWith;
            return column + 3;
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
            return super.sizeBytes() + units.sizeBytes() + residuals.sizeBytes();
        }
    }
}
