package io.apportion.worlds;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which month and days a world has. No two worlds share a month, nor the last day before it. */
final class Calendar {
    /** Days of a world; the last day of the month before it, on which some charges and calls fall, is 0. */
    static final int FIRST_DAY = 3;

    static final int LAST_DAY = 6;

    private static final YearMonth FIRST = YearMonth.of(2001, 3);

    private Calendar() {}

    static YearMonth month(int world) {
        return FIRST.plusMonths(2L * world);
    }

    static LocalDate date(YearMonth month, int day) {
        return day == 0 ? month.atDay(1).minusDays(1) : month.atDay(day);
    }
}
