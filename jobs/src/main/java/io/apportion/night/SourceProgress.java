package io.apportion.night;

import java.time.LocalDate;

/**
 * How far a source has come, as far as it matters to one month.
 *
 * @param source the source
 * @param lastUsageDate newest UTC day of usage that it holds, in whatever month; null when it has never held any
 * @param atRest whether the source has gone far enough past the month that no more can come of it
 */
record SourceProgress(ExpectedSource source, LocalDate lastUsageDate, boolean atRest) {
    /** What of it decides which days are final, in one line of text. */
    String line() {
        String name = source.kind().word() + " " + source.name();
        return atRest ? name + " at rest" : name + " " + source.settleDays() + " " + lastUsageDate;
    }
}
