package io.apportion.ownership;

import io.apportion.configuration.Location;
import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules and pools seen so far, to refuse ids that are taken and declarations that can never match. */
final class Declarations {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]*");

    private final Map<String, Location> ids = new HashMap<>();
    private final List<Declared> rules = new ArrayList<>();
    private final List<Declared> pools = new ArrayList<>();

    private record Declared(String id, String when, EffectivePeriod period, Set<String> sets) {
        /** The first match wins, so this one leaves nothing to a later one that asks no more. */
        boolean leavesNothingTo(Declared later) {
            return when.equals(later.when) && period.covers(later.period) && sets.containsAll(later.sets);
        }
    }

    /** The id of a rule or pool; notes a problem when it is missing, misspelled or taken. */
    Optional<String> id(Section section) {
        Optional<Scalar> id = section.text("id");
        id.ifPresent(given -> checkId(section, given));
        return id.map(Scalar::text);
    }

    void add(Section section, Rule rule) {
        add(
                section,
                rules,
                new Declared(
                        rule.id(), rule.when(), rule.period(), rule.values().keySet()));
    }

    void add(Section section, Pool pool) {
        add(section, pools, new Declared(pool.id(), pool.when(), pool.period(), Set.of()));
    }

    private static void add(Section section, List<Declared> earlier, Declared declared) {
        earlier.stream()
                .filter(other -> other.leavesNothingTo(declared))
                .findFirst()
                .ifPresent(other -> section.problem(
                        section.location(),
                        declared.id() + " can never match: " + other.id() + " before it has the same condition",
                        "Remove one of them, or change its condition, period or order."));
        earlier.add(declared);
    }

    private void checkId(Section section, Scalar id) {
        if (!ID.matcher(id.text()).matches()) {
            section.problem(
                    id.location(),
                    "id " + id.text() + " in " + section.name() + " has other characters than A-Z a-z 0-9 _ . : -",
                    "Use letters, digits, _ . : and -, beginning with a letter or digit.");
        }
        Location first = ids.putIfAbsent(id.text(), id.location());
        if (first != null) {
            section.problem(
                    id.location(),
                    "id " + id.text() + " is taken, first at " + first,
                    "Give every rule and every shared pool an id of its own.");
        }
    }
}
