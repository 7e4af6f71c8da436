package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.delivery.StatedRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What one run has to do.
 *
 * @param runDate last day whose calls are counted, UTC; never before a night that is published already
 * @param fingerprints months to compute again, oldest first, each with the hash over what it is made from; empty means
 *     nothing to do
 * @param files files that hold rows of those months
 * @param progress how far each source has come, for every month to compute
 * @param copies files that hold the same bytes as one of these, with that one; they are not counted
 * @param stated rows that a manifest states for some of the files
 * @param kept months that changed but stay as published, with the reason
 */
record NightPlan(
        LocalDate runDate,
        SortedMap<String, String> fingerprints,
        List<InputFile> files,
        Map<String, List<SourceProgress>> progress,
        Map<InputFile, InputFile> copies,
        Map<InputFile, StatedRows> stated,
        Map<String, String> kept) {
    /** Whether readers see all of it already. */
    boolean nothingToDo() {
        return fingerprints.isEmpty();
    }

    /** Months to compute, oldest first. */
    List<String> months() {
        return List.copyOf(fingerprints.keySet());
    }
}
