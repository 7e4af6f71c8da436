package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.delivery.Listing;
import io.apportion.warehouse.Publication;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the months that have to be computed: those that are not published, or whose files, rules, prices, last counted day
 * or final days differ from what they were published from.
 */
final class Planner {
    private final Publication publication;
    private final PublishedFiles published;
    private final Basis basis;
    private final List<ExpectedSource> sources;

    Planner(Publication publication, PublishedFiles published, Basis basis, List<ExpectedSource> sources) {
        this.publication = publication;
        this.published = published;
        this.basis = basis;
        this.sources = sources;
    }

    /**
     * The plan for a night.
     *
     * @param runDate last day whose calls are counted
     * @param current files as they are now
     * @param discover reads files to learn the months each of them holds
     */
    NightPlan plan(
            LocalDate runDate,
            Listing current,
            Function<List<InputFile>, Map<InputFile, Map<String, HeldDays>>> discover) {
        Map<InputFile, Map<String, HeldDays>> monthsByFile = monthsByFile(current.files(), discover);
        Map<String, Set<InputFile>> filesByMonth = inverted(monthsByFile);
        SourceCalendar calendar = new SourceCalendar(sources, monthsByFile, published.heldDays(), runDate);
        Map<String, List<SourceProgress>> progress = new TreeMap<>();
        SortedMap<String, String> fingerprints = new TreeMap<>();
        Map<String, String> kept = new TreeMap<>();
        filesByMonth.forEach((month, filesOfMonth) -> {
            List<SourceProgress> progressOfMonth = calendar.progress(month);
            String fingerprint = basis.fingerprint(month, runDate, filesOfMonth, progressOfMonth);
            Set<String> lost = lostSources(month, filesOfMonth);
            if (isPublished(month, fingerprint)) {
                return;
            }
            if (lost.isEmpty()) {
                fingerprints.put(month, fingerprint);
                progress.put(month, progressOfMonth);
            } else {
                kept.put(month, String.join(", ", lost) + " delivered it before and no longer does");
            }
        });
        List<InputFile> files = filesOf(fingerprints.keySet(), filesByMonth);
        return new NightPlan(
                runDate, fingerprints, files, progress, current.copiesOf(files), current.statedOf(files), kept);
    }

    private boolean isPublished(String month, String fingerprint) {
        Publication.Pointer pointer = publication.pointers().get(month);
        return pointer != null && pointer.inputFingerprint().equals(fingerprint);
    }

    private Map<InputFile, Map<String, HeldDays>> monthsByFile(
            List<InputFile> current, Function<List<InputFile>, Map<InputFile, Map<String, HeldDays>>> discover) {
        Map<InputFile, Map<String, HeldDays>> months = new HashMap<>();
        current.forEach(file -> months.put(file, published.months(file)));
        List<InputFile> unknown =
                current.stream().filter(file -> months.get(file).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            months.putAll(discover.apply(unknown));
            List<InputFile> together = readTogether(unknown, months);
            if (together.size() > unknown.size()) {
                months.putAll(discover.apply(together));
            }
        }
        return months;
    }

    /** New files, and of a bill in two datasets the known ones of the same months: together they say what counts. */
    private List<InputFile> readTogether(List<InputFile> unknown, Map<InputFile, Map<String, HeldDays>> months) {
        Set<InputFile> together = new HashSet<>(unknown);
        for (InputFile file : unknown) {
            if (basis.shapes().isTwofold(file.source())) {
                Set<String> held = months.getOrDefault(file, Map.of()).keySet();
                months.forEach((other, ofOther) -> {
                    if (other.source().equals(file.source()) && !Collections.disjoint(held, ofOther.keySet())) {
                        together.add(other);
                    }
                });
            }
        }
        return List.copyOf(together);
    }

    private static Map<String, Set<InputFile>> inverted(Map<InputFile, Map<String, HeldDays>> monthsByFile) {
        Map<String, Set<InputFile>> filesByMonth = new TreeMap<>();
        monthsByFile.forEach((file, months) -> months.keySet()
                .forEach(month -> filesByMonth
                        .computeIfAbsent(month, any -> new HashSet<>())
                        .add(file)));
        return filesByMonth;
    }

    private static List<InputFile> filesOf(Collection<String> months, Map<String, Set<InputFile>> filesByMonth) {
        Set<InputFile> files = new HashSet<>();
        months.forEach(month -> files.addAll(filesByMonth.get(month)));
        return List.copyOf(files);
    }

    /** A source that delivered a month before and does not now has not made it free: the month stays as published. */
    private Set<String> lostSources(String month, Set<InputFile> files) {
        Set<String> lost = new TreeSet<>(published.sources(month));
        files.forEach(file -> lost.remove(file.source()));
        return lost;
    }
}
