package io.apportion.ownership;

import io.apportion.configuration.Section;
import io.apportion.configuration.Value;
import java.util.List;
import java.util.Optional;

/** Reads who pays for a pool. */
final class RecipientsReader {
    private final Section pool;
    private final TeamNames teams;

    RecipientsReader(Section pool, TeamNames teams) {
        this.pool = pool;
        this.teams = teams;
    }

    /** The teams of a fixed split; otherwise those {@code to} names, everyone when it is absent. */
    Recipients read(Optional<Split> split) {
        Optional<Value> to = pool.find("to");
        if (split.isPresent() && split.get() instanceof Split.Fixed fixed) {
            to.ifPresent(value -> pool.problem(
                    value.location(),
                    "to in " + pool.name() + " repeats what the fixed weights say",
                    "Remove to: the teams with a weight are the ones that pay."));
            return new Recipients.Teams(List.copyOf(fixed.weights().keySet()));
        }
        return to.map(this::named).orElse(new Recipients.Everyone());
    }

    private Recipients named(Value to) {
        return to.isList() ? listed(to) : everyone(to);
    }

    private Recipients listed(Value to) {
        TeamNames.Once once = teams.once();
        List<String> names = to.texts().stream().map(once::take).toList();
        if (to.items().isEmpty()) {
            pool.problem(to.location(), "to in " + pool.name() + " names no team", "Write to: all, or name the teams.");
        }
        return new Recipients.Teams(names);
    }

    private Recipients everyone(Value to) {
        to.text()
                .filter(text -> !text.text().equals("all"))
                .ifPresent(text -> pool.problem(
                        text.location(),
                        "to in " + pool.name() + " is " + text.text(),
                        "Write to: all, or teams such as [search, ads]. A pool's period ends with until."));
        return new Recipients.Everyone();
    }
}
