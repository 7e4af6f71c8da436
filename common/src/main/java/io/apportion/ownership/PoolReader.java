package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Reads shared pools. Their period ends with {@code until}, because {@code to} names who pays. */
final class PoolReader {
    private final DimensionValues dimensions;
    private final Declarations declarations;
    private final Policies policies;
    private final SortedSet<String> pools;
    private final Map<String, Section> sections = new HashMap<>();

    /** Pools: how every pool of the file is named as a recipient. */
    PoolReader(DimensionValues dimensions, Declarations declarations, Policies policies, SortedSet<String> pools) {
        this.dimensions = dimensions;
        this.declarations = declarations;
        this.policies = policies;
        this.pools = pools;
    }

    Optional<Pool> read(Section section) {
        Optional<String> id = declarations.id(section);
        Optional<String> when = section.text("when").map(Scalar::text);
        TeamNames teams = new TeamNames(section, dimensions, pools, id.map(own -> Pool.RECIPIENT_PREFIX + own));
        Optional<Split> split = section.require("split").flatMap(value -> new SplitReader(section, teams).read(value));
        Recipients recipients = new RecipientsReader(section, teams).read(split);
        Optional<String> feature = section.optionalText("feature")
                .map(value -> dimensions.canonical(section, OwnershipRules.FEATURE, value));
        Pool.Idle idle = section.optionalChoice("idle", Pool.Idle.class).orElse(policies.idle());
        EffectivePeriod period = PeriodReader.read(section, "from", "until");
        section.refuseUnknownKeys();
        Optional<Pool> pool = id.flatMap(
                i -> when.flatMap(w -> split.map(s -> new Pool(i, w, s, recipients, feature, idle, period))));
        pool.ifPresent(read -> {
            declarations.add(section, read);
            sections.putIfAbsent(read.id(), section);
        });
        return pool;
    }

    /** Notes pools whose cost would reach no team; only for pools that all name existing ones. */
    void refuseClosed(List<Pool> read) {
        boolean allExist =
                read.stream().flatMap(pool -> pool.paidPools().stream()).allMatch(sections::containsKey);
        if (allExist && sections.size() == read.size()) {
            PoolCircles.closed(read, policies.pools()).forEach(this::refuseClosed);
        }
    }

    private void refuseClosed(String pool, Set<String> reached) {
        Section section = sections.get(pool);
        section.problem(
                section.location(),
                policies.pools() == PoolMethod.STEP_DOWN
                        ? "pool " + pool + " pays only pools that step_down has closed out before it " + reached
                        : "the cost of pool " + pool + " reaches no team: it stays among pools " + reached,
                "Add a team or to: all to the recipients of one of them.");
    }
}
