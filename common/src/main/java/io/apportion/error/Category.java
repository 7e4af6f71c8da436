package io.apportion.error;

/** What kind of failure ended a command; decides the exit code and whether a scheduler should try again. */
public enum Category {
    /** The command line was wrong. */
    USAGE(2, false),
    /** Input that is there but breaks its contract. */
    BAD_DATA(65, false),
    /** Input that has not been delivered yet. */
    INPUT_MISSING(66, true),
    /** A defect of Apportion itself. */
    BUG(70, false),
    /** The sums do not tie; nothing was published. */
    UNBALANCED(73, false),
    /** A storage or catalog that may answer next time. */
    TRANSIENT(75, true),
    /** Not allowed to read or write. */
    PERMISSION(77, false),
    /** A configuration, rule or price file is wrong. */
    CONFIGURATION(78, false),
    /** Another run holds the period. */
    HELD(79, true);

    private final int exitCode;
    private final boolean retryable;

    Category(int exitCode, boolean retryable) {
        this.exitCode = exitCode;
        this.retryable = retryable;
    }

    /** The process exit code of design: see docs/operations.md. */
    public int exitCode() {
        return exitCode;
    }

    /** Whether running the same command again, unchanged, may succeed. */
    public boolean retryable() {
        return retryable;
    }
}
