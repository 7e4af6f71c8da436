package io.apportion.night;

import io.apportion.export.InputFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one run has to do.
 *
 * @param runDate last day whose calls are counted, UTC; never before a night that is published already
 * @param months months to compute again, oldest first; empty means nothing to do
 * @param files files that hold rows of those months
 * @param kept months that changed but stay as published, with the reason
 */
record NightPlan(LocalDate runDate, List<String> months, List<InputFile> files, Map<String, String> kept) {
    /** Whether readers see all of it already. */
    boolean nothingToDo() {
        return months.isEmpty();
    }

    /** Month of the run date, for rows that name none. */
    String runMonth() {
        return runDate.toString().substring(0, "yyyy-MM".length());
    }
}
