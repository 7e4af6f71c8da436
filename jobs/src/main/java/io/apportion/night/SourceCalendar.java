package io.apportion.night;

import io.apportion.delivery.InputFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the configured sources have come, by the days that their files hold. What it tells of a month is all that the
 * month's final days depend on, and changes no more once every source has gone past the month: then the month is at rest.
 */
final class SourceCalendar {
    private final List<ExpectedSource> sources;
    private final Map<String, Map<String, HeldDays>> held = new HashMap<>();
    private final LocalDate runDate;

    /**
     * A calendar of what the files of now hold. Of a month that a source delivered before and does not hold now, what is
     * published counts, as the month itself stays as published.
     */
    SourceCalendar(
            List<ExpectedSource> sources,
            Map<InputFile, Map<String, HeldDays>> current,
            Map<InputFile, Map<String, HeldDays>> published,
            LocalDate runDate) {
        this.sources = sources;
        this.runDate = runDate;
        held.putAll(bySource(current));
        bySource(published)
                .forEach((source, months) ->
                        months.forEach(held.computeIfAbsent(source, any -> new HashMap<>())::putIfAbsent));
    }

    private static Map<String, Map<String, HeldDays>> bySource(Map<InputFile, Map<String, HeldDays>> byFile) {
        Map<String, Map<String, HeldDays>> bySource = new HashMap<>();
        byFile.forEach((file, months) -> months.forEach((month, days) ->
                bySource.computeIfAbsent(file.source(), any -> new HashMap<>()).merge(month, days, HeldDays::and)));
        return bySource;
    }

    /** Every source that a month has to do with, whatever order they are written in: not those that only begin after it. */
    List<SourceProgress> progress(String month) {
        LocalDate monthEnd = YearMonth.parse(month).atEndOfMonth();
        return sources.stream()
                .filter(source -> concerns(source, month, monthEnd))
                .map(source -> progress(source, monthEnd))
                .sorted(Comparator.comparing(SourceProgress::line))
                .toList();
    }

    private boolean concerns(ExpectedSource source, String month, LocalDate monthEnd) {
        if (held.getOrDefault(source.name(), Map.of()).containsKey(month)) {
            return true;
        }
        LocalDate first = days(source).first();
        return first == null ? !monthEnd.isBefore(runDate) : !first.isAfter(monthEnd);
    }

    /** Never after the run date, and no further past the month than its last day needs to be final. */
    private SourceProgress progress(ExpectedSource source, LocalDate monthEnd) {
        LocalDate last = days(source).last();
        if (last == null) {
            return new SourceProgress(source, null, false);
        }
        LocalDate enough = monthEnd.plusDays(source.settleDays());
        LocalDate reached = earliest(enough, earliest(last, runDate));
        return new SourceProgress(source, reached, reached.equals(enough));
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private HeldDays days(ExpectedSource source) {
        return held.getOrDefault(source.name(), Map.of()).values().stream().reduce(HeldDays.NONE, HeldDays::and);
    }
}
