package io.apportion.spark;

import io.apportion.money.AmountReading;
import io.apportion.money.AmountTotal;
import io.apportion.money.LedgerAmount;
import io.apportion.money.ListedAmounts;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * {@code fn.exact_sum(list as text, member)} and {@code fn.exact_sum(list of texts or doubles)}: what amounts of a list add
 * up to, as {@link ExactAmount} answers; 0 without elements, null when one of them is absent or no number.
 */
public final class ExactSum {
    private ExactSum() {}

    /** A form for each kind of list. */
    static final HotPathFunction FUNCTION = new HotPathFunction(
            "exact_sum",
            "exact_sum(list as text, member) or exact_sum(list): sum to 18 decimals and the exact rest",
            input -> form(input.fields()[0].dataType()));

    private static BoundFunction form(DataType list) {
        if (list instanceof ArrayType array) {
            return new OfList(
                    array.elementType().equals(DataTypes.DoubleType) ? DataTypes.DoubleType : DataTypes.StringType);
        }
        return new OfText();
    }

    /** A list of objects written out. */
    public static final class OfText implements ScalarFunction<InternalRow> {
        private static final long serialVersionUID = 1L;

        /** Called by generated code for every row. */
        public InternalRow invoke(UTF8String list, UTF8String member) {
            return ExactAmount.row(ListedAmounts.sum(list == null ? null : list.toString(), member.toString()));
        }

        @Override
        public DataType[] inputTypes() {
            return new DataType[] {DataTypes.StringType, DataTypes.StringType};
        }

        @Override
        public DataType resultType() {
            return ExactAmount.RESULT;
        }

        @Override
        public String name() {
            return "exact_sum_of_text";
        }
    }

    /** A list of amounts, each written out or a double. */
    public static final class OfList implements ScalarFunction<InternalRow> {
        private static final long serialVersionUID = 1L;
        private final DataType element;

        OfList(DataType element) {
            this.element = element;
        }

        /** Called by generated code for every row. */
        public InternalRow invoke(ArrayData list) {
            AmountTotal total = new AmountTotal();
            for (int i = 0; list != null && i < list.numElements(); i++) {
                total.add(list.isNullAt(i) ? new AmountReading.Absent() : amount(list, i));
            }
            return ExactAmount.row(total.total());
        }

        private AmountReading amount(ArrayData list, int i) {
            return element.equals(DataTypes.DoubleType)
                    ? LedgerAmount.of(list.getDouble(i))
                    : LedgerAmount.parse(list.getUTF8String(i).toString());
        }

        @Override
        public DataType[] inputTypes() {
            return new DataType[] {DataTypes.createArrayType(element)};
        }

        @Override
        public DataType resultType() {
            return ExactAmount.RESULT;
        }

        @Override
        public String name() {
            return "exact_sum_of_list";
        }
    }
}
