package io.apportion.columnar;

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
}
