package io.apportion.pricing;

import java.util.Map;

/** One line of a CSV file, addressed by column name. A column the file lacks reads as empty. */
record SeedLine(String source, long lineNumber, Map<String, String> values) {

    /** The text of a column without surrounding space; empty where absent. */
    String text(String column) {
        return values.getOrDefault(column, "").strip();
    }

    /** The text of a column, or null where it is empty. */
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** Where a reader finds the line: {@code file:line}. */
    String origin() {
        return source + ":" + lineNumber;
    }
}
