package io.apportion.columnar;

/** Whole milliseconds from the times of one column to those of another, row by row of the current window. */
final class ElapsedTime {
    /** Instead of milliseconds: one of the times is absent, or the end is before the start. */
    static final long NONE = -1;

    /** Spark holds times in thousandths of a millisecond. */
    private static final long SPARK_UNITS = 1_000;

    private static final long FINEST_UNITS = 1_000_000;

    private final long fromUnits;
    private final long untilUnits;
    private final long[] milliseconds = new long[Leaf.WINDOW];

    /** Between columns of points in time. */
    ElapsedTime(LeafType from, LeafType until) {
        this.fromUnits = unitsOfMillisecond(from);
        this.untilUnits = unitsOfMillisecond(until);
    }

    void read(Leaf from, Leaf until, int rows) {
        int[] starts = from.places();
        int[] ends = until.places();
        long[] startTimes = from.block().numbers;
        long[] endTimes = until.block().numbers;
        for (int i = 0; i < rows; i++) {
            milliseconds[i] = starts[i] < 0 || ends[i] < 0 ? NONE : between(startTimes[starts[i]], endTimes[ends[i]]);
        }
    }

    /** The milliseconds of a row, or {@link #NONE}. */
    long milliseconds(int row) {
        return milliseconds[row];
    }

    private long between(long start, long end) {
        long elapsed = Math.subtractExact(asSparkHolds(end, untilUnits), asSparkHolds(start, fromUnits));
        return elapsed < 0 ? NONE : elapsed / SPARK_UNITS;
    }

    private static long asSparkHolds(long time, long units) {
        return units > SPARK_UNITS
                ? Math.floorDiv(time, units / SPARK_UNITS)
                : Math.multiplyExact(time, SPARK_UNITS / units);
    }

    /** How many units of a column of times make a millisecond. */
    static long unitsOfMillisecond(LeafType type) {
        return switch (((LeafType.Time) type).unit()) {
            case MILLIS -> 1;
            case MICROS -> SPARK_UNITS;
            case NANOS -> FINEST_UNITS;
        };
    }
}
