package io.apportion.delivery;

import java.time.Instant;

/**
 * A file of a source, as listed before anything is read.
 *
 * @param kind whether it holds charges or calls
 * @param source name of the source in the configuration
 * @param path the path as Spark spells it, percent-encoded, without {@code file://}
 * @param sizeBytes size
 * @param modifiedAt when it was last written
 */
public record InputFile(Kind kind, String source, String path, long sizeBytes, Instant modifiedAt) {
    /** What a file holds. */
    public enum Kind {
        /** Charges of a bill. */
        BILLING,
        /** Calls to models. */
        INFERENCE;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Removes what Spark and Hadoop put before local paths, so that both spell a file alike. */
    public static String plainPath(String uri) {
        return uri.replaceFirst("^file:/+", "/");
    }

    /** Whether the file is Parquet; every other one is text. */
    public boolean isParquet() {
        return path.endsWith(".parquet");
    }

    /** Whether the file holds JSON lines. */
    public boolean isJson() {
        return path.matches(".*\\.jsonl?(\\.gz)?");
    }
}
