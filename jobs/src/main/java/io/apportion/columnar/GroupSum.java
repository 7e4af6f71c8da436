package io.apportion.columnar;

/** What is added up within a group. A group without a single value has a sum of NULL, never 0. */
public sealed interface GroupSum extends java.io.Serializable {
    /** Name of the sum in the result; the count of the rows that it adds up is {@code <name>_rows}. */
    String name();

    /** The raw column, or the last of several. */
    String column();

    /** Name of the number of rows that had a value. BIGINT, never null. */
    default String rowsName() {
        return name() + "_rows";
    }

    /**
     * Money: DECIMAL(38,18), and what the amounts hold beyond 18 decimals as {@code <name>_residual}, DECIMAL(38,30).
     * Together exact. Decimals of any scale, whole numbers, doubles (each once its shortest decimal) and texts are read
     * as {@code fn.exact_amount} reads them; what is no number counts as no value.
     */
    record Amount(String name, String column) implements GroupSum {
        /** Name of the sum of what is beyond 18 decimals. */
        public String residualName() {
            return name + "_residual";
        }
    }

    /** Whole numbers, BIGINT. */
    record Whole(String name, String column) implements GroupSum {}

    /**
     * The times from start to end, each in whole milliseconds. BIGINT. A row whose end is before its start, or that lacks one,
     * has no value.
     */
    record Milliseconds(String name, GroupColumn.Elapsed time) implements GroupSum {
        @Override
        public String column() {
            return time.until();
        }
    }
}
