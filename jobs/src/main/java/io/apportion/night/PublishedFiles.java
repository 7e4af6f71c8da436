package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.model.Contracts;
import io.apportion.warehouse.Publication;
import io.apportion.warehouse.PublishedViews;
import io.apportion.warehouse.Warehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** Which files the published months were made from. */
final class PublishedFiles {
    private final Map<InputFile, Map<String, HeldDays>> monthsByFile = new HashMap<>();
    private final Map<String, Set<String>> sourcesByMonth = new HashMap<>();
    private final Set<InputFile> unsettled = new HashSet<>();

    PublishedFiles(Warehouse warehouse, Publication publication) {
        for (Row row : PublishedViews.published(warehouse, Contracts.of("run_input"))
                .where("copy_of is null")
                .collectAsList()) {
            InputFile file = file(row);
            String month = row.getAs("billing_period");
            monthsByFile.computeIfAbsent(file, any -> new TreeMap<>()).merge(month, HeldDays.of(row), HeldDays::and);
            sourcesByMonth.computeIfAbsent(month, any -> new TreeSet<>()).add(file.source());
            if (mayHoldLaterDays(file, publication.pointers().get(month).runDate())) {
                unsettled.add(file);
            }
        }
    }

    /** Months a file holds, with the days of usage in them; empty when it has to be read to know. */
    Map<String, HeldDays> months(InputFile file) {
        return unsettled.contains(file) ? Map.of() : monthsByFile.getOrDefault(file, Map.of());
    }

    /** Those that one of these months was made from. */
    List<InputFile> of(Collection<String> months) {
        return monthsByFile.entrySet().stream()
                .filter(file -> file.getValue().keySet().stream().anyMatch(months::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every file that a published month was made from, with the months and days that it held. */
    Map<InputFile, Map<String, HeldDays>> heldDays() {
        return monthsByFile;
    }

    /** Sources that a month was published from. */
    Set<String> sources(String month) {
        return sourcesByMonth.getOrDefault(month, Set.of());
    }

    /** A log written after the night that read it may hold calls of days which that night left out. */
    private static boolean mayHoldLaterDays(InputFile file, LocalDate readUntil) {
        return file.kind() == InputFile.Kind.INFERENCE
                && !LocalDate.ofInstant(file.modifiedAt(), ZoneOffset.UTC).isBefore(readUntil.plusDays(1));
    }

    private static InputFile file(Row row) {
        return new InputFile(
                InputFile.Kind.valueOf(row.<String>getAs("kind").toUpperCase(Locale.ROOT)),
                row.getAs("source"),
                row.getAs("path"),
                row.getAs("size_bytes"),
                row.<Instant>getAs("modified_at"));
    }
}
