package io.apportion.configuration;

import java.util.Objects;

/**
 * One thing wrong in a file.
 *
 * @param location where it stands
 * @param message what is wrong, with the values
 * @param advice what the reader should do about it
 */
public record Problem(Location location, String message, String advice) {
    /** All three are needed: a problem nobody can find or act on is not a report. */
    public Problem {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(advice, "advice");
    }

    /** Two lines: place and message, then the advice further in. */
    @Override
    public String toString() {
        return "  " + location + ": " + message + "\n    " + advice;
    }
}
