package io.apportion.spark;

import io.apportion.money.AmountReading;
import io.apportion.money.LedgerAmount;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * {@code fn.exact_amount(text or double)}: the amount to 18 decimals and what it holds beyond them, together exact; null
 * when it is absent or no number.
 */
public final class ExactAmount {
    static final StructType RESULT = new StructType()
            .add("ledger", DataTypes.createDecimalType(38, LedgerAmount.LEDGER_SCALE))
            .add("residual", DataTypes.createDecimalType(38, LedgerAmount.RESIDUAL_SCALE));

    private ExactAmount() {}

    /** A row of the result; null for what is no number. */
    static InternalRow row(AmountReading reading) {
        if (!(reading instanceof AmountReading.Parsed parsed)) {
            return null;
        }
        LedgerAmount amount = parsed.amount();
        return new GenericInternalRow(new Object[] {
            Decimal.apply(amount.ledger(), 38, LedgerAmount.LEDGER_SCALE),
            Decimal.apply(amount.residual(), 38, LedgerAmount.RESIDUAL_SCALE)
        });
    }

    /** A form for amounts written out, and one for doubles. */
    static final HotPathFunction FUNCTION = new HotPathFunction(
            "exact_amount",
            "exact_amount(text or double): amount to 18 decimals and the exact rest",
            input -> input.fields()[0].dataType().equals(DataTypes.DoubleType) ? new OfDouble() : new OfText());

    /** An amount written out. */
    public static final class OfText implements ScalarFunction<InternalRow> {
        private static final long serialVersionUID = 1L;

        /** Called by generated code for every row. */
        public InternalRow invoke(UTF8String text) {
            return text == null ? null : row(LedgerAmount.parse(text.toString()));
        }

        @Override
        public DataType[] inputTypes() {
            return new DataType[] {DataTypes.StringType};
        }

        @Override
        public DataType resultType() {
            return RESULT;
        }

        @Override
        public String name() {
            return "exact_amount_of_text";
        }
    }

    /** An amount that its exporter wrote as binary floating point; taken as the shortest decimal that means it. */
    public static final class OfDouble implements ScalarFunction<InternalRow> {
        private static final long serialVersionUID = 1L;

        /** Called by generated code for every row that is not null. */
        public InternalRow invoke(double amount) {
            return row(LedgerAmount.of(amount));
        }

        @Override
        public DataType[] inputTypes() {
            return new DataType[] {DataTypes.DoubleType};
        }

        @Override
        public DataType resultType() {
            return RESULT;
        }

        @Override
        public String name() {
            return "exact_amount_of_double";
        }
    }
}
