package io.apportion.matching;

import io.apportion.ownership.EffectivePeriod;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Pool;
import io.apportion.ownership.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A rule or a pool, as far as it can be compared with others.
 *
 * @param condition what it asks
 * @param period usage dates it holds for
 * @param values dimension to value it sets; a pool sets the key {@code pool} to itself
 */
record Declaration(Condition condition, EffectivePeriod period, Map<String, String> values) {
    static final String POOL = "pool";

    static List<Declaration> rules(OwnershipRules rules) {
        return rules.rules().stream().map(Declaration::of).toList();
    }

    static List<Declaration> pools(OwnershipRules rules) {
        return rules.pools().stream().map(Declaration::of).toList();
    }

    private static Declaration of(Rule rule) {
        return new Declaration(ConditionParser.read(rule.id(), rule.when()), rule.period(), rule.values());
    }

    private static Declaration of(Pool pool) {
        return new Declaration(ConditionParser.read(pool.id(), pool.when()), pool.period(), Map.of(POOL, pool.id()));
    }

    String id() {
        return condition.id();
    }

    /** Whether every row that the other takes is taken here, too: each claim made here is implied by one made there. */
    boolean takesAllOf(Declaration other) {
        return period.covers(other.period)
                && condition.claims().stream()
                        .allMatch(claim -> other.condition.claims().stream().anyMatch(made -> made.implies(claim)));
    }

    /** Whether no row can be taken by both. */
    boolean excludes(Declaration other) {
        return !period.overlaps(other.period)
                || condition.claims().stream()
                        .anyMatch(claim -> other.condition.claims().stream().anyMatch(claim::excludes));
    }

    /** Dimensions that both set, to different values. */
    Set<String> contradicted(Declaration other) {
        Set<String> contradicted = new TreeSet<>(new TreeMap<>(values).keySet());
        contradicted.removeIf(dimension ->
                !other.values.containsKey(dimension) || values.get(dimension).equals(other.values.get(dimension)));
        return contradicted;
    }
}
