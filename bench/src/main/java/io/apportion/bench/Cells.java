package io.apportion.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** How results are written. */
final class Cells {
    private static final long MEGABYTE = 1_000_000;

    private Cells() {}

    /** Seconds with two decimals. */
    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Median, fastest and slowest. */
    static String seconds(Samples samples) {
        return seconds(samples.median()) + " (" + seconds(samples.fastest()) + "–" + seconds(samples.slowest()) + ")";
    }

    /** How many of the second one is the first. */
    static String ratio(Duration first, Duration second) {
        return second.isZero()
                ? "–"
                : BigDecimal.valueOf(first.toNanos())
                        .divide(BigDecimal.valueOf(second.toNanos()), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** Rows a second, in thousands. */
    static String thousandsPerSecond(long rows, Duration time) {
        return whole(time.isZero() ? 0 : rows / Math.max(1, time.toMillis()));
    }

    static String megabytes(long bytes) {
        return whole(bytes / MEGABYTE);
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
