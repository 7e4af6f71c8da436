package io.apportion.columnar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;

/** The day of a time, as days since 1970. */
final class Days {
    private static final long DAY_SECONDS = 86_400;

    private final long unitsOfSecond;
    private final ZoneId zone;

    private Days(long unitsOfSecond, ZoneId zone) {
        this.unitsOfSecond = unitsOfSecond;
        this.zone = zone;
    }

    /** Days in a zone; a local time has no zone, and its day is its own. */
    static Days of(LeafType.Time time, ZoneId zone) {
        boolean isLocal = !time.isUtc() || zone.normalized().equals(ZoneOffset.UTC);
        return new Days(unitsOfSecond(time.unit()), isLocal ? null : zone);
    }

    long of(long time) {
        if (zone == null) {
            return Math.floorDiv(time, DAY_SECONDS * unitsOfSecond);
        }
        long second = Math.floorDiv(time, unitsOfSecond);
        long offsetSeconds =
                zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        return Math.floorDiv(second + offsetSeconds, DAY_SECONDS);
    }

    private static long unitsOfSecond(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000;
            case MICROS -> 1_000_000;
            case NANOS -> 1_000_000_000;
        };
    }
}
