package io.apportion.columnar;

import java.util.List;

/** A column by which rows are told apart: what of a raw column decides, and nothing more. */
public sealed interface GroupColumn extends java.io.Serializable {
    /** Name of the column in the result. */
    String name();

    /** What a raw value is read as. */
    enum Type {
        /** A text; a column of any other type is written out as Spark's CAST does. */
        TEXT("STRING"),
        /** A whole number. */
        WHOLE("BIGINT"),
        /** True or false. */
        BOOLEAN("BOOLEAN"),
        /** A date. */
        DATE("DATE");

        private final String sqlType;

        Type(String sqlType) {
            this.sqlType = sqlType;
        }

        /** The type in SQL. */
        public String sqlType() {
            return sqlType;
        }
    }

    /**
     * The path of the file that a row stands in, as {@code _metadata.file_path} says it, without {@code file:} before a
     * local one. STRING, never null.
     */
    record FilePath(String name) implements GroupColumn {}

    /** The raw value itself; null where the row has none. */
    record Value(String name, String column, Type type) implements GroupColumn {}

    /**
     * The day of a time or date, as CAST(… AS DATE) gives it in the session's time zone; null where the row has none.
     * DATE. A text is read by try_to_timestamp.
     */
    record Day(String name, String column) implements GroupColumn {}

    /**
     * Whether the row has a value at all. BOOLEAN, never null. For columns of many values of which only that matters:
     * the values themselves are not read.
     */
    record Presence(String name, String column) implements GroupColumn {}

    /**
     * Whether the row has an amount that can be read, so that {@link GroupSum.Amount} counts it. BOOLEAN, never null.
     * Rows are refused by this, so it belongs into the key wherever one row may be refused and the next one not.
     */
    record HasAmount(String name, String column) implements GroupColumn {}

    /**
     * The tags that are kept, as {@code fn.kept_tags(column, keys)} says it: a column of maps or of texts; null when a
     * text cannot be read.
     *
     * @param foldedKeys the keys to keep in their folded form, comma separated
     */
    record KeptTags(String name, String column, String foldedKeys) implements GroupColumn {}

    /**
     * What of the numbers of a call decides how it is checked and counted: whether what decides is absent, zero or more, and
     * whether it has its totals and a time. BIGINT, never null; its values mean nothing but that rows of one value may be
     * summed. A row that has a negative count, or whose parts do not come to their total, stands alone.
     *
     * @param counts columns of whole numbers
     * @param decisive those of them by which a call is checked or counted; what one list names counts as one number
     * @param totals totals that some of them come to, where the row has one
     * @param time from when to when the call took
     */
    record CallKind(String name, List<String> counts, List<List<String>> decisive, List<Total> totals, Elapsed time)
            implements GroupColumn {}

    /** A column that holds the sum of others; an absent part is 0. */
    record Total(String column, List<String> parts) implements java.io.Serializable {}

    /** From one column of times to another. A row whose end is before its start has no time. */
    record Elapsed(String from, String until) implements java.io.Serializable {}

    /**
     * The step of its provider's prices that a call is on, as {@code fn.price_step} says it, absent counts as 0. STRING, never
     * null.
     *
     * @param steps the steps of all providers, as text
     * @param provider column of the provider's name
     * @param startedAt column of the start
     * @param tokens columns that come to input, cache read, cache write and output
     */
    record CallStep(String name, String steps, String provider, String startedAt, Tokens tokens)
            implements GroupColumn {}

    /** Columns whose sums are the four counts of a call. */
    record Tokens(List<String> input, List<String> cacheRead, List<String> cacheWrite, List<String> output)
            implements java.io.Serializable {
        /** All four, in this order. */
        List<List<String>> all() {
            return List.of(input, cacheRead, cacheWrite, output);
        }
    }
}
