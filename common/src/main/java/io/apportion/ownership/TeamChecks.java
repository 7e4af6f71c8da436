package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Refuses organisations in which somebody does not exist, or leads back to himself. */
final class TeamChecks {
    /** Digits before and after the point that a table holds of a weight. */
    private static final int WEIGHT_INTEGER_DIGITS = 20;

    private static final int WEIGHT_SCALE = 18;

    private final Section section;
    private final Teams teams;
    private final DimensionValues dimensions;

    /** A name in a team's section. */
    record Named(Section section, Scalar name) {}

    TeamChecks(Section section, Teams teams, DimensionValues dimensions) {
        this.section = section;
        this.teams = teams;
        this.dimensions = dimensions;
    }

    void check(Map<String, Named> parents, Map<String, Map<String, Named>> successors) {
        parents.values().forEach(this::checkParent);
        successors.values().stream()
                .flatMap(named -> named.entrySet().stream())
                .forEach(named -> checkSuccessor(named.getKey(), named.getValue()));
        successors.keySet().forEach(team -> checkCanBeNamed(team, successors.get(team)));
        Map<String, Collection<String>> above = new TreeMap<>();
        parents.forEach((team, parent) -> above.put(team, List.of(parent.name().text())));
        Map<String, Collection<String>> after = new TreeMap<>();
        successors.forEach((team, named) -> after.put(team, named.keySet()));
        refuseCircles(above, "belong to each other", "Take the parent of one of them away.");
        if (!refuseCircles(after, "become each other", "A team cannot come back: give the later one a new name.")) {
            teams.successions().forEach(this::checkDigits);
        }
    }

    private void checkParent(Named parent) {
        if (!teams.byName().containsKey(parent.name().text())) {
            parent.section()
                    .problem(
                            parent.name().location(),
                            "unknown parent " + parent.name().text() + " of "
                                    + parent.section().name(),
                            "Add it under teams. "
                                    + Section.meant(
                                            parent.name().text(), teams.byName().keySet()));
        }
    }

    private void checkSuccessor(String team, Named successor) {
        Set<String> known = new LinkedHashSet<>(teams.byName().keySet());
        known.addAll(dimensions.allowed(OwnershipRules.TEAM));
        if (!known.contains(team)) {
            successor
                    .section()
                    .problem(
                            successor.name().location(),
                            "unknown successor " + team + " of "
                                    + successor.section().name(),
                            "Add it under teams. " + Section.meant(team, known));
        }
    }

    /** Tags that still name a team after its end must be understood, or its successors never receive anything. */
    private void checkCanBeNamed(String team, Map<String, Named> named) {
        List<String> allowed = dimensions.allowed(OwnershipRules.TEAM);
        if (!allowed.isEmpty() && !allowed.contains(team)) {
            Section place = named.values().iterator().next().section();
            place.problem(
                    place.location(),
                    "team " + team + " becomes others but is not an allowed value of team",
                    "Keep it under dimensions.team.allowed: its tags are passed on to its successors.");
        }
    }

    private boolean refuseCircles(Map<String, Collection<String>> next, String does, String advice) {
        List<List<String>> circles = Circles.in(next);
        circles.forEach(
                circle -> section.problem(section.location(), "teams " + does + ": " + Circles.shown(circle), advice));
        return !circles.isEmpty();
    }

    private void checkDigits(Succession succession) {
        boolean fit = Stream.concat(succession.weights().values().stream(), Stream.of(succession.totalWeight()))
                .allMatch(TeamChecks::fits);
        if (!fit) {
            section.problem(
                    section.location(),
                    "the parts of " + succession.team() + " from " + succession.from() + " have too many digits "
                            + succession.weights(),
                    "Use weights with fewer digits.");
        }
    }

    private static boolean fits(BigDecimal weight) {
        return weight.scale() <= WEIGHT_SCALE && weight.precision() - weight.scale() <= WEIGHT_INTEGER_DIGITS;
    }
}
