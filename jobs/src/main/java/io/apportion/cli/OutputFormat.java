package io.apportion.cli;

/** How rows are printed. */
enum OutputFormat {
    /** A table for people. */
    TEXT,
    /** One JSON object a line. */
    JSON,
    /** CSV with a header line. */
    CSV
}
