package io.apportion.matching;

/**
 * Something about the rules that can be proved without data.
 *
 * @param problem whether it must be corrected; otherwise it may be meant
 * @param message what was found, with the rules it is about
 * @param advice what the reader may do about it
 */
public record Finding(boolean problem, String message, String advice) {
    static Finding problem(String message, String advice) {
        return new Finding(true, message, advice);
    }

    static Finding warning(String message, String advice) {
        return new Finding(false, message, advice);
    }

    /** Two lines: the message, then the advice further in. */
    @Override
    public String toString() {
        return "  " + message + "\n    " + advice;
    }
}
