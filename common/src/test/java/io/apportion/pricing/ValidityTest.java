package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @CsvSource({
        "01:00, 04:00, 00:59:59, false",
        "01:00, 04:00, 01:00,    true",
        "01:00, 04:00, 03:59:59, true",
        "01:00, 04:00, 04:00,    false",
        "22:00, 02:00, 21:59:59, false",
        "22:00, 02:00, 22:00,    true",
        "22:00, 02:00, 00:00,    true",
        "22:00, 02:00, 02:00,    false",
        "22:00, 02:00,         , false",
        "     ,      , 12:00,    true",
        "     ,      ,         , true",
    })
    void holdsFromStartUntilEndOfTheDailyWindow(LocalTime start, LocalTime end, LocalTime time, boolean holds) {
        assertThat(new Validity(null, null, start, end).includes(DAY, time)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "01:00, 04:00, 04:00, 06:00, false",
        "01:00, 04:00, 03:00, 06:00, true",
        "22:00, 02:00, 01:00, 03:00, true",
        "22:00, 02:00, 02:00, 22:00, false",
        "01:00, 04:00,      ,      , true",
        "00:00, 12:00, 03:00, 04:00, true",
    })
    void knowsWhetherWindowsMeet(
            LocalTime start, LocalTime end, LocalTime otherStart, LocalTime otherEnd, boolean meet) {
        Validity one = new Validity(null, null, start, end);
        Validity other = new Validity(null, null, otherStart, otherEnd);

        assertThat(one.intersects(other)).isEqualTo(meet);
        assertThat(other.intersects(one)).isEqualTo(meet);
    }
}
