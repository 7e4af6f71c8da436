package io.apportion.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pools of cost that pay each other, brought to what each of them costs those that are no pools.
 *
 * <p>With W the weights of pools on pools and T those of pools on others, each row of both together summing to 1, the
 * shares F are the solution of F = W·F + T, solved exactly by eliminating one pool after the other. A cost that goes round
 * is thereby followed to its end: the reciprocal method of cost accounting.
 */
public final class PoolFlows {
    private final Map<String, SortedMap<String, Fraction>> open = new LinkedHashMap<>();
    private final Set<String> closed = new TreeSet<>();
    private final Map<String, Set<String>> paid = new TreeMap<>();

    private PoolFlows() {}

    /**
     * Solves pools that may pay each other in any direction.
     *
     * @param weights pool to recipient to weight, none negative; a recipient that is a key of the map is a pool. A pool
     *     without any positive weight is closed
     */
    public static PoolFlows reciprocal(Map<String, ? extends Map<String, BigDecimal>> weights) {
        PoolFlows flows = new PoolFlows();
        new TreeMap<>(weights).forEach((pool, recipients) -> flows.addPool(pool, fractions(recipients)));
        new ArrayList<>(flows.open.keySet()).forEach(flows::eliminate);
        return flows;
    }

    /**
     * The same in one direction: pools are closed out in this order, and one that is closed out receives no more. The
     * step-down method of cost accounting.
     *
     * @param order every pool once
     */
    public static PoolFlows stepDown(List<String> order, Map<String, ? extends Map<String, BigDecimal>> weights) {
        Map<String, Map<String, BigDecimal>> onward = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Map<String, BigDecimal> kept = new TreeMap<>(weights.get(order.get(i)));
            order.subList(0, i + 1).forEach(kept::remove);
            onward.put(order.get(i), kept);
        }
        return reciprocal(onward);
    }

    /** Pools whose cost reaches nobody: they have no weights, or pay only pools that pay each other. */
    public Set<String> closed() {
        return Set.copyOf(closed);
    }

    /**
     * Exact shares of a pool's cost by recipient, which sum to 1. A part that ends in a closed pool is named after it.
     *
     * @return by name; for a closed pool itself, the pool with share 1
     */
    public SortedMap<String, Fraction> shares(String pool) {
        return closed.contains(pool) ? new TreeMap<>(Map.of(pool, Fraction.ONE)) : new TreeMap<>(open.get(pool));
    }

    /** The pools that a pool's cost goes through, itself among them. */
    public Set<String> through(String pool) {
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(pool));
        while (!next.isEmpty()) {
            String taken = next.remove(next.size() - 1);
            if (reached.add(taken)) {
                paid.getOrDefault(taken, Set.of()).stream()
                        .filter(paid::containsKey)
                        .forEach(next::add);
            }
        }
        return reached;
    }

    private void addPool(String pool, SortedMap<String, Fraction> recipients) {
        paid.put(pool, Set.copyOf(recipients.keySet()));
        if (recipients.isEmpty()) {
            closed.add(pool);
        } else {
            open.put(pool, recipients);
        }
    }

    /** Takes a pool out of all others, so that they pay its recipients in its place. */
    private void eliminate(String pool) {
        SortedMap<String, Fraction> own = open.get(pool);
        Fraction toItself = own.getOrDefault(pool, Fraction.ZERO);
        if (toItself.equals(Fraction.ONE)) {
            open.remove(pool);
            closed.add(pool);
            return;
        }
        own.remove(pool);
        Fraction leaving = Fraction.ONE.minus(toItself);
        own.replaceAll((recipient, share) -> share.dividedBy(leaving));
        payers(pool).forEach(payer -> replace(payer, pool, own));
    }

    private Collection<SortedMap<String, Fraction>> payers(String pool) {
        return open.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(pool) && entry.getValue().containsKey(pool))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void replace(
            SortedMap<String, Fraction> payer, String pool, SortedMap<String, Fraction> recipients) {
        Fraction part = payer.remove(pool);
        recipients.forEach((recipient, share) -> payer.merge(recipient, part.times(share), Fraction::plus));
    }

    private static SortedMap<String, Fraction> fractions(Map<String, BigDecimal> recipients) {
        BigDecimal total = recipients.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        SortedMap<String, Fraction> fractions = new TreeMap<>();
        recipients.forEach((recipient, weight) -> {
            if (weight.signum() > 0) {
                fractions.put(recipient, Fraction.of(weight, total));
            }
        });
        return fractions;
    }
}
