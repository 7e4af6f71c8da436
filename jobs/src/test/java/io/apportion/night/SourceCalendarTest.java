package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.delivery.InputFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a month has to know of its sources, and no more: else every night would compute every month. */
class SourceCalendarTest {
    private static final LocalDate RUN_DATE = LocalDate.parse("2026-11-15");
    private static final ExpectedSource AWS = new ExpectedSource(InputFile.Kind.BILLING, "aws", 2);

    @Test
    void aMonthKnowsNoMoreThanItsLastDayNeeds() {
        assertThat(progress("2026-10", days("2026-10-01", "2026-11-14"))).containsExactly("billing aws at rest");
        assertThat(progress("2026-10", days("2026-10-01", "2026-11-01"))).containsExactly("billing aws 2 2026-11-01");
        assertThat(progress("2026-11", days("2026-10-01", "2026-11-14"))).containsExactly("billing aws 2 2026-11-14");
    }

    @Test
    void nothingAfterTheRunDateIsEvidence() {
        assertThat(progress("2026-11", days("2026-11-01", "2026-11-30"))).containsExactly("billing aws 2 2026-11-15");
    }

    @Test
    void aSourceThatBeginsLaterDoesNotConcernAMonth() {
        assertThat(progress("2026-09", days("2026-10-01", "2026-11-14"))).isEmpty();
        assertThat(progress("2026-12", days("2026-10-01", "2026-11-14"))).containsExactly("billing aws 2 2026-11-14");
    }

    @Test
    void aSourceThatNeverHeldUsageIsToldOfInMonthsThatAreNotOver() {
        assertThat(progress("2026-10", Map.of())).isEmpty();
        assertThat(progress("2026-11", Map.of())).containsExactly("billing aws 2 null");
        assertThat(progress("2026-10", Map.of("2026-10", HeldDays.NONE))).containsExactly("billing aws 2 null");
    }

    /** The month that vanished stays as published, so what it showed still holds. */
    @Test
    void whatIsPublishedOfALostMonthStillCounts() {
        InputFile october = new InputFile(InputFile.Kind.BILLING, "aws", "october", 1, Instant.EPOCH);
        InputFile november = new InputFile(InputFile.Kind.BILLING, "aws", "november", 1, Instant.EPOCH);
        Map<String, HeldDays> ofOctober =
                Map.of("2026-10", new HeldDays(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31")));
        Map<InputFile, Map<String, HeldDays>> published =
                Map.of(october, ofOctober, november, days("2026-11-01", "2026-11-09"));
        SourceCalendar lost = new SourceCalendar(List.of(AWS), Map.of(october, ofOctober), published, RUN_DATE);
        assertThat(lost.progress("2026-10")).extracting(SourceProgress::line).containsExactly("billing aws at rest");
        SourceCalendar restated = new SourceCalendar(
                List.of(AWS), Map.of(november, days("2026-11-01", "2026-11-05")), published, RUN_DATE);
        assertThat(restated.progress("2026-11"))
                .extracting(SourceProgress::line)
                .containsExactly("billing aws 2 2026-11-05");
    }

    /** Days that a file holds, booked in November. */
    private static Map<String, HeldDays> days(String first, String last) {
        return Map.of("2026-11", new HeldDays(LocalDate.parse(first), LocalDate.parse(last)));
    }

    private static List<String> progress(String month, Map<String, HeldDays> held) {
        InputFile file = new InputFile(InputFile.Kind.BILLING, "aws", "f", 1, Instant.EPOCH);
        return new SourceCalendar(List.of(AWS), Map.of(file, held), Map.of(), RUN_DATE)
                .progress(month).stream().map(SourceProgress::line).toList();
    }
}
