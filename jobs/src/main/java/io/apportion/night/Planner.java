package io.apportion.night;

import io.apportion.export.InputFile;
import io.apportion.warehouse.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the months that have to be computed again: those whose files, rules, prices or bounds differ from what they were
 * published from.
 */
final class Planner {
    /** A source, by kind and name. */
    record SourceName(InputFile.Kind kind, String name) {}

    private final Publication publication;
    private final PublishedFiles published;
    private final Basis basis;

    Planner(Publication publication, PublishedFiles published, Basis basis) {
        this.publication = publication;
        this.published = published;
        this.basis = basis;
    }

    /**
     * The plan for a night.
     *
     * @param asked date of the command line
     * @param current files as they are now
     * @param discover reads files to learn the months they hold, per source
     */
    NightPlan plan(
            LocalDate asked,
            List<InputFile> current,
            Function<List<InputFile>, Map<SourceName, Set<String>>> discover) {
        LocalDate runDate = notBeforePublished(asked);
        List<InputFile> unknown =
                current.stream().filter(file -> published.months(file).isEmpty()).toList();
        Map<SourceName, Set<String>> found = unknown.isEmpty() ? Map.of() : discover.apply(unknown);
        Set<String> changed = new TreeSet<>();
        found.values().forEach(changed::addAll);
        changed.addAll(monthsOfVanishedFiles(current));
        changed.addAll(monthsOnAnotherBasis(runDate, current, changed));
        Map<String, String> kept = monthsThatLostASource(changed, current, found);
        changed.removeAll(kept.keySet());
        return new NightPlan(runDate, List.copyOf(changed), filesOf(changed, current), kept);
    }

    private LocalDate notBeforePublished(LocalDate asked) {
        return publication.pointers().values().stream()
                .map(Publication.Pointer::runDate)
                .filter(date -> date.isAfter(asked))
                .max(LocalDate::compareTo)
                .orElse(asked);
    }

    private Set<String> monthsOfVanishedFiles(List<InputFile> current) {
        Set<String> months = new TreeSet<>();
        vanished(current).forEach(file -> months.addAll(published.publishedMonths(file)));
        return months;
    }

    private Set<InputFile> vanished(List<InputFile> current) {
        Set<InputFile> gone = new HashSet<>(published.all());
        current.forEach(gone::remove);
        return gone;
    }

    private Set<String> monthsOnAnotherBasis(LocalDate runDate, List<InputFile> current, Set<String> changed) {
        Set<String> months = new TreeSet<>();
        publication.pointers().forEach((month, pointer) -> {
            boolean same = changed.contains(month)
                    || basis.fingerprint(month, runDate, filesOf(Set.of(month), current))
                            .equals(pointer.inputFingerprint());
            if (!same) {
                months.add(month);
            }
        });
        return months;
    }

    /** Files with rows of these months, and files that nobody knows yet. */
    private List<InputFile> filesOf(Collection<String> months, List<InputFile> current) {
        return current.stream()
                .filter(file -> published.months(file).isEmpty()
                        || published.months(file).stream().anyMatch(months::contains))
                .toList();
    }

    /** A source that delivered a month before and does not now has not made it free: the month stays as published. */
    private Map<String, String> monthsThatLostASource(
            Set<String> changed, List<InputFile> current, Map<SourceName, Set<String>> found) {
        Map<String, String> kept = new TreeMap<>();
        for (InputFile gone : vanished(current)) {
            SourceName source = new SourceName(gone.kind(), gone.source());
            for (String month : published.publishedMonths(gone)) {
                if (changed.contains(month) && !delivers(source, month, current, found)) {
                    kept.put(month, source.name() + " delivered it before and no longer does");
                }
            }
        }
        return kept;
    }

    private boolean delivers(
            SourceName source, String month, List<InputFile> current, Map<SourceName, Set<String>> found) {
        List<InputFile> files = new ArrayList<>(current);
        files.removeIf(file -> !new SourceName(file.kind(), file.source()).equals(source));
        return found.getOrDefault(source, Set.of()).contains(month)
                || files.stream().anyMatch(file -> published.months(file).contains(month));
    }
}
