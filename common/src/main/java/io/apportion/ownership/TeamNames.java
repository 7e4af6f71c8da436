package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.util.HashSet;
import java.util.Set;

/** Checks the teams that one list or table of a pool names. */
record TeamNames(Section section, DimensionValues dimensions) {
    /** Takes names one by one; the second name of a team is a problem. */
    final class Once {
        private final Set<String> taken = new HashSet<>();

        String take(Scalar name) {
            String team = dimensions.canonical(section, OwnershipRules.TEAM, name);
            if (!taken.add(team)) {
                section.problem(
                        name.location(),
                        "team " + team + " stands twice in " + section.name(),
                        "Name every team once; an alias counts as the team it stands for.");
            }
            return team;
        }
    }

    Once once() {
        return new Once();
    }
}
