package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Checks the teams and pools that one list or table of a pool names.
 *
 * @param section the pool
 * @param dimensions values that teams may have
 * @param pools how every pool of the file is named, this one too
 * @param self how this one is named
 */
record TeamNames(Section section, DimensionValues dimensions, SortedSet<String> pools, Optional<String> self) {
    /** Takes names one by one; the second name of a team is a problem. */
    final class Once {
        private final Set<String> taken = new HashSet<>();

        String take(Scalar name) {
            boolean isPool = Pool.isPool(name.text());
            String team = isPool ? pool(name) : dimensions.canonical(section, OwnershipRules.TEAM, name);
            if (!taken.add(team)) {
                section.problem(
                        name.location(),
                        (isPool ? "" : "team ") + team + " stands twice in " + section.name(),
                        "Name every team once; an alias counts as the team it stands for.");
            }
            return team;
        }
    }

    private String pool(Scalar name) {
        if (self.filter(name.text()::equals).isPresent()) {
            section.problem(
                    name.location(),
                    name.text() + " in " + section.name() + " is that pool itself",
                    "Take it away: what nobody else pays for cannot be paid by the pool.");
        } else if (!pools.contains(name.text())) {
            section.problem(
                    name.location(),
                    "unknown pool " + name.text() + " in " + section.name(),
                    "Name a pool of this file. " + Section.meant(name.text(), pools));
        }
        return name.text();
    }

    Once once() {
        return new Once();
    }
}
