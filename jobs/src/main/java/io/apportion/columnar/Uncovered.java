package io.apportion.columnar;

/** A file is not covered by this reader and is left to Spark's own; the message says why. */
final class Uncovered extends Exception {
    private static final long serialVersionUID = 1L;

    Uncovered(String reason) {
        super(reason);
    }
}
