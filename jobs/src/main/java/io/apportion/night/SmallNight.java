package io.apportion.night;

/** Where a night is small enough that starting costs more than working. Measured in docs/performance.md. */
final class SmallNight {
    /** Below this, queries are not compiled and inputs are held in memory; bytes of input files. */
    static final long INPUT_BYTES_MAX = 64L << 20;

    private SmallNight() {}
}
