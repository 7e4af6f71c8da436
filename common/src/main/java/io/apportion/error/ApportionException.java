package io.apportion.error;

/**
 * A failure a person can act on. The message reads {@code Cannot <verb> <thing>: <reason> [values]}; the advice says
 * what to do next.
 */
public final class ApportionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Category category;
    private final String advice;

    /** A failure without an underlying exception. */
    public ApportionException(Category category, String message, String advice) {
        super(message);
        this.category = category;
        this.advice = advice;
    }

    /** A failure that another exception caused; the cause is kept for the log, not shown to the user. */
    public ApportionException(Category category, String message, String advice, Throwable cause) {
        super(message, cause);
        this.category = category;
        this.advice = advice;
    }

    /** What kind of failure this is. */
    public Category category() {
        return category;
    }

    /** What the reader should do; one or more lines, never null. */
    public String advice() {
        return advice;
    }
}
