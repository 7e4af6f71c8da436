package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The organisation: teams, what they belong to, what became of them.
 *
 * @param byName teams by name; empty when the file declares none
 */
public record Teams(SortedMap<String, Team> byName) {
    /** No organisation declared. */
    public static final Teams NONE = new Teams(new TreeMap<>());

    /** Copies the teams. */
    public Teams {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** A team with all groups above it, the outermost first and the team itself last; only itself when unknown. */
    public List<String> path(String team) {
        Set<String> path = new LinkedHashSet<>();
        Optional<String> next = Optional.of(team);
        while (next.isPresent() && path.add(next.get())) {
            next = Optional.ofNullable(byName.get(next.get())).flatMap(Team::parent);
        }
        List<String> fromTheTop = new ArrayList<>(path);
        Collections.reverse(fromTheTop);
        return fromTheTop;
    }

    /**
     * Who stands in for each team that has ended, followed through teams that have ended since; by team and date. Without
     * circles of successors only.
     */
    public List<Succession> successions() {
        return byName.values().stream()
                .filter(team ->
                        !team.successors().isEmpty() && team.period().to().isPresent())
                .flatMap(team -> successions(team).stream())
                .toList();
    }

    private List<Succession> successions(Team team) {
        List<LocalDate> days = List.copyOf(daysOfChange(team));
        List<Succession> successions = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Optional<LocalDate> to = i + 1 < days.size() ? Optional.of(days.get(i + 1)) : Optional.empty();
            successions.add(new Succession(team.name(), days.get(i), to, heirs(team, days.get(i))));
        }
        return successions;
    }

    /** The day the team ends, then every later day on which one that stands in for it passes on. */
    private TreeSet<LocalDate> daysOfChange(Team team) {
        TreeSet<LocalDate> days = new TreeSet<>(Set.of(team.period().to().orElseThrow()));
        LocalDate day = days.first();
        while (day != null) {
            heirs(team, day).keySet().stream()
                    .flatMap(heir -> Optional.ofNullable(byName.get(heir)).stream())
                    .filter(heir -> !heir.successors().isEmpty())
                    .forEach(heir -> heir.period().to().ifPresent(days::add));
            day = days.higher(day);
        }
        return days;
    }

    private SortedMap<String, BigDecimal> heirs(Team team, LocalDate day) {
        SortedMap<String, BigDecimal> heirs = new TreeMap<>(team.successors());
        for (Optional<Team> gone = gone(heirs, day); gone.isPresent(); gone = gone(heirs, day)) {
            replace(heirs, gone.get());
        }
        heirs.replaceAll((heir, weight) -> weight.stripTrailingZeros());
        return heirs;
    }

    private Optional<Team> gone(SortedMap<String, BigDecimal> heirs, LocalDate day) {
        return heirs.keySet().stream()
                .flatMap(heir -> Optional.ofNullable(byName.get(heir)).stream())
                .filter(heir -> heir.hasPassedOn(day))
                .findFirst();
    }

    /** Everything is multiplied by the whole of the one replaced, so nothing is ever divided. */
    private static void replace(SortedMap<String, BigDecimal> heirs, Team gone) {
        BigDecimal whole = gone.successors().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal part = heirs.remove(gone.name());
        heirs.replaceAll((heir, weight) -> weight.multiply(whole));
        gone.successors().forEach((heir, weight) -> heirs.merge(heir, weight.multiply(part), BigDecimal::add));
    }

    void write(Fingerprint.Builder fingerprint) {
        byName.values().forEach(team -> team.write(fingerprint));
    }
}
