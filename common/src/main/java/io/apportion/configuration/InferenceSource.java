package io.apportion.configuration;

/**
 * Where inference logs are delivered.
 *
 * @param name unique among all sources of a configuration
 * @param format shape of the log
 * @param path URI, or absolute local path
 * @param settleDays days that the log has to have gone past a day before that day is final; 0 to 31
 */
public record InferenceSource(String name, InferenceFormat format, String path, int settleDays) {
    /** A log is written as it happens: calls of the next day end a day. */
    public static final int SETTLE_DAYS_DEFAULT = 1;

    /** A log that settles as logs do. */
    public InferenceSource(String name, InferenceFormat format, String path) {
        this(name, format, path, SETTLE_DAYS_DEFAULT);
    }
}
