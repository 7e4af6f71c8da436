package io.apportion.matching;

import io.apportion.ownership.Circles;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** In which order dimensions are decided: each after those that the conditions of its rules name. */
final class DimensionOrder {
    private final OwnershipRules rules;
    private final SortedMap<String, SortedSet<String>> named;

    DimensionOrder(OwnershipRules rules) {
        this.rules = rules;
        this.named = named(rules);
    }

    /** Dimensions whose decision waits for itself, each circle from where it is entered. */
    List<List<String>> circles() {
        return Circles.in(named);
    }

    /** The first stage names no dimension, each further one only dimensions of those before it. Without circles only. */
    List<Set<String>> stages() {
        List<Set<String>> stages = new ArrayList<>();
        Set<String> open = needed();
        Set<String> decided = new TreeSet<>();
        while (!open.isEmpty()) {
            Set<String> stage = new LinkedHashSet<>(open);
            stage.removeIf(dimension -> !decided.containsAll(named.getOrDefault(dimension, new TreeSet<>())));
            stages.add(stage);
            decided.addAll(stage);
            open.removeAll(stage);
        }
        return stages;
    }

    /** Dimensions that pools ask for: all are decided before. */
    SortedSet<String> namedByPools() {
        TreeSet<String> dimensions = new TreeSet<>();
        rules.pools()
                .forEach(pool ->
                        dimensions.addAll(RuleColumns.dimensions(rules, ConditionParser.read(pool.id(), pool.when()))));
        return dimensions;
    }

    /** Team and feature, and whatever is named on the way to them or to a pool. */
    private Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>(List.of(OwnershipRules.TEAM, OwnershipRules.FEATURE));
        needed.addAll(namedByPools());
        Collection<String> next = List.of();
        do {
            next = needed.stream()
                    .flatMap(dimension -> named.getOrDefault(dimension, new TreeSet<>()).stream())
                    .toList();
        } while (needed.addAll(next));
        return needed;
    }

    private static SortedMap<String, SortedSet<String>> named(OwnershipRules rules) {
        SortedMap<String, SortedSet<String>> named = new TreeMap<>();
        for (Rule rule : rules.rules()) {
            SortedSet<String> asked = RuleColumns.dimensions(rules, ConditionParser.read(rule.id(), rule.when()));
            rule.values()
                    .keySet()
                    .forEach(set ->
                            named.computeIfAbsent(set, any -> new TreeSet<>()).addAll(asked));
        }
        return named;
    }
}
