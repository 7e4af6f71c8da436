package io.apportion.ownership;

import io.apportion.attribution.PoolFlows;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds pools whose cost would reach no team, whatever their weights will be. */
final class PoolCircles {
    private static final String TEAMS = "";

    private PoolCircles() {}

    /**
     * Pools that pay only pools that pay only each other; by pool, with all of those it pays. In step-down also a pool that
     * pays only pools before it.
     */
    static Map<String, Set<String>> closed(List<Pool> pools, PoolMethod method) {
        Map<String, Map<String, BigDecimal>> payments = payments(pools);
        PoolFlows flows = method == PoolMethod.STEP_DOWN
                ? PoolFlows.stepDown(pools.stream().map(Pool::id).toList(), payments)
                : PoolFlows.reciprocal(payments);
        Map<String, Set<String>> closed = new TreeMap<>();
        flows.closed().stream()
                .filter(pool -> !payments.get(pool).isEmpty())
                .forEach(pool -> closed.put(pool, reached(pool, payments)));
        return closed;
    }

    private static Map<String, Map<String, BigDecimal>> payments(List<Pool> pools) {
        Map<String, Map<String, BigDecimal>> payments = new LinkedHashMap<>();
        for (Pool pool : pools) {
            Map<String, BigDecimal> paid = new TreeMap<>();
            pool.paidPools().forEach(other -> paid.put(other, BigDecimal.ONE));
            if (pool.paysTeams()) {
                paid.put(TEAMS, BigDecimal.ONE);
            }
            payments.put(pool.id(), paid);
        }
        return payments;
    }

    private static Set<String> reached(String from, Map<String, Map<String, BigDecimal>> payments) {
        Set<String> reached = new TreeSet<>(Set.of(from));
        boolean grown = true;
        while (grown) {
            grown = reached.addAll(reached.stream()
                    .flatMap(pool -> payments.get(pool).keySet().stream())
                    .filter(payments::containsKey)
                    .toList());
        }
        return reached;
    }
}
