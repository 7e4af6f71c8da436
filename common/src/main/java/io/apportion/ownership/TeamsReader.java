package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import io.apportion.configuration.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the organisation: teams, what they belong to, what becomes of them. */
final class TeamsReader {
    private final DimensionValues dimensions;
    private final SortedMap<String, Team> teams = new TreeMap<>();
    private final Map<String, TeamChecks.Named> parents = new TreeMap<>();
    private final Map<String, Map<String, TeamChecks.Named>> successors = new TreeMap<>();

    private TeamsReader(DimensionValues dimensions) {
        this.dimensions = dimensions;
    }

    static Teams read(Optional<Section> section, DimensionValues dimensions) {
        return section.map(given -> new TeamsReader(dimensions).read(given)).orElse(Teams.NONE);
    }

    private Teams read(Section section) {
        for (Section.Entry entry : section.all()) {
            checkName(section, entry.key());
            entry.value().section().ifPresent(team -> read(entry.key().text(), team));
        }
        Teams read = new Teams(teams);
        new TeamChecks(section, read, dimensions).check(parents, successors);
        return read;
    }

    private void checkName(Section section, Scalar name) {
        ReservedNames.refuse(section, name);
        ReservedNames.refusePool(section, name);
        dimensions
                .meant(OwnershipRules.TEAM, name.text())
                .ifPresent(team -> section.problem(
                        name.location(),
                        name.text() + " in " + section.name() + " is another word for " + team,
                        "Write " + team + ": tags and rules that say " + name.text() + " mean it."));
    }

    private void read(String name, Section section) {
        Optional<Scalar> parent = section.optionalText("parent");
        parent.ifPresent(named -> parents.put(name, new TeamChecks.Named(section, named)));
        EffectivePeriod period = PeriodReader.read(section, "from", "until");
        Optional<Value> becomes = section.find("becomes");
        SortedMap<String, BigDecimal> heirs =
                becomes.map(value -> becomes(name, section, value)).orElseGet(TreeMap::new);
        section.refuseUnknownKeys();
        if (becomes.isPresent() && section.find("until").isEmpty()) {
            section.problem(
                    becomes.get().location(),
                    "team " + name + " becomes others but does not end",
                    "Add until, the first day on which the others take over.");
        }
        teams.put(name, new Team(name, parent.map(Scalar::text), period, heirs));
    }

    private SortedMap<String, BigDecimal> becomes(String name, Section section, Value becomes) {
        SortedMap<String, BigDecimal> heirs = new TreeMap<>();
        if (becomes.isText()) {
            becomes.text().ifPresent(heir -> heirs.put(successor(name, section, heir), BigDecimal.ONE));
            return heirs;
        }
        for (Section.Entry entry : becomes.section().map(Section::all).orElse(List.of())) {
            String heir = successor(name, section, entry.key());
            entry.value()
                    .text()
                    .flatMap(text -> WeightReader.read(section, text))
                    .ifPresent(weight -> heirs.merge(heir, weight, BigDecimal::add));
        }
        heirs.replaceAll((heir, weight) -> heirs.size() == 1 ? BigDecimal.ONE : weight);
        return heirs;
    }

    /** The team that is meant; noted to be checked when all teams are known. */
    private String successor(String name, Section section, Scalar heir) {
        String team = dimensions.meant(OwnershipRules.TEAM, heir.text()).orElse(heir.text());
        successors.computeIfAbsent(name, any -> new TreeMap<>()).put(team, new TeamChecks.Named(section, heir));
        return team;
    }
}
