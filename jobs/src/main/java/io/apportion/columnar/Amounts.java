package io.apportion.columnar;

/** Amounts that stand beside the values of a block, in units of their scale, as 128 bits. */
final class Amounts {
    /** Low 64 bits. */
    long[] low = {};

    /** High 64 bits; null when they are the sign of the low ones. */
    long[] high;

    /** What is beyond 18 decimals, in units of 1e-30; null when nothing ever is. */
    long[] residual;

    /** Which values are no amounts; null when all are. */
    boolean[] isMissing;

    /** Whether the value of this place is an amount. */
    boolean has(int place) {
        return isMissing == null || !isMissing[place];
    }
}
