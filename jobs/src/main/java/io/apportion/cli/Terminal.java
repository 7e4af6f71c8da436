package io.apportion.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out data
 * @param err progress, logs and errors
 * @param interactive whether a person is watching, so that progress is worth drawing
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    private static final String CLEAR_LINE = "\r\u001B[2K";

    /** Whether stderr is a person's terminal; the launcher knows, Java cannot tell stderr from stdout. */
    static boolean isInteractive() {
        return Boolean.getBoolean("apportion.interactive");
    }

    /** Shows what is being done, in place of what was; nothing unless a person is watching. */
    void progress(String doing) {
        if (interactive) {
            err.print(CLEAR_LINE + "  " + doing + " …");
            err.flush();
        }
    }

    /** Takes the progress line away. */
    void clear() {
        if (interactive) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
