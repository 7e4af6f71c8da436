package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import io.apportion.tags.TagValue;

/** Keeps people from declaring members that only the ledger may use. */
final class ReservedNames {
    private ReservedNames() {}

    static void refuse(Section section, Scalar value) {
        if (TagValue.isReserved(value.text())) {
            section.problem(
                    value.location(),
                    value.text() + " in " + section.name() + " is a reserved name",
                    "Choose a name without parentheses: those are the ledger's own members.");
        }
    }

    /** For teams only: among recipients such a name means a pool. */
    static void refusePool(Section section, Scalar team) {
        if (TagValue.namesPool(team.text())) {
            section.problem(
                    team.location(),
                    team.text() + " in " + section.name() + " is no name for a team",
                    "Choose a name that does not begin with pool: - among recipients that is a shared pool.");
        }
    }
}
