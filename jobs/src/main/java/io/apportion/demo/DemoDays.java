package io.apportion.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** The days of the demo: all of October 2026, and November up to and including the 15th. All days are UTC. */
final class DemoDays {
    static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    static final LocalDate LAST = LocalDate.of(2026, 11, 15);

    private DemoDays() {}

    static List<LocalDate> all() {
        return FIRST.datesUntil(LAST.plusDays(1)).toList();
    }

    static List<YearMonth> periods() {
        return List.of(YearMonth.from(FIRST), YearMonth.from(LAST));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
