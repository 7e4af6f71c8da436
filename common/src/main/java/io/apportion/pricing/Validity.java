package io.apportion.pricing;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a price holds. Both ranges are half-open, in UTC. A daily window whose start is after its end runs past
 * midnight.
 *
 * @param from first day; null means always before
 * @param to first day no longer; null means still
 * @param dailyStart start of the daily window; null means all day
 * @param dailyEnd end of the daily window, exclusive; null exactly when the start is
 */
public record Validity(LocalDate from, LocalDate to, LocalTime dailyStart, LocalTime dailyEnd) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether the price depends on the time of day. */
    public boolean hasWindow() {
        return dailyStart != null;
    }

    /** Times of day at which the daily window opens and closes; none without a window. */
    Set<LocalTime> edges() {
        return hasWindow() ? Set.of(dailyStart, dailyEnd) : Set.of();
    }

    /** Whether the day is in range, whatever the time. */
    public boolean includes(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }

    /** Whether day and time are in range; an unknown time (null) is in no window. */
    public boolean includes(LocalDate date, LocalTime time) {
        return includes(date) && (!hasWindow() || (time != null && windowHolds(time)));
    }

    /** Whether some moment is in both. */
    public boolean intersects(Validity other) {
        return startsBeforeEnd(from, other.to) && startsBeforeEnd(other.from, to) && windowsMeet(other);
    }

    private boolean windowHolds(LocalTime time) {
        boolean afterStart = !time.isBefore(dailyStart);
        boolean beforeEnd = time.isBefore(dailyEnd);
        return dailyStart.isBefore(dailyEnd) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }

    private boolean windowsMeet(Validity other) {
        return !hasWindow() || !other.hasWindow() || windowHolds(other.dailyStart) || other.windowHolds(dailyStart);
    }

    private static boolean startsBeforeEnd(LocalDate start, LocalDate end) {
        return start == null || end == null || start.isBefore(end);
    }
}
