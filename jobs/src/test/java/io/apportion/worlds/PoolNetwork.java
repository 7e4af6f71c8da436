package io.apportion.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pools that pay each other on one day, solved as the equations F = W F + T. What a pool without claims, or one from which
 * no team can be reached, would pay is nobody's.
 */
final class PoolNetwork {
    private final Map<String, SortedMap<Payer, BigInteger>> claims = new TreeMap<>();
    private final List<String> flowing;

    /** All pools, those without claims too. */
    PoolNetwork(Map<String, SortedMap<Payer, BigInteger>> claims) {
        this.claims.putAll(claims);
        this.flowing = flowing();
    }

    /** The same where each pool pays only those after it in this order. */
    static PoolNetwork stepDown(List<String> order, Map<String, SortedMap<Payer, BigInteger>> claims) {
        Map<String, SortedMap<Payer, BigInteger>> onward = new TreeMap<>();
        claims.forEach((pool, payers) -> {
            SortedMap<Payer, BigInteger> kept = new TreeMap<>(payers);
            kept.keySet().removeIf(payer -> payer.isPool() && order.indexOf(payer.pool()) <= order.indexOf(pool));
            onward.put(pool, kept);
        });
        return new PoolNetwork(onward);
    }

    /** The parts of each pool's cost by payer, none of which is a pool. */
    Map<String, SortedMap<Payer, Exact>> parts() {
        Map<String, SortedMap<Payer, Exact>> parts = new TreeMap<>();
        claims.keySet().forEach(pool -> parts.put(pool, new TreeMap<>(Map.of(Payer.NOBODY, Exact.ALL))));
        List<Payer> payers = List.copyOf(payers());
        Exact[][] solved = Equations.solved(matrix(), rightSides(payers));
        for (int i = 0; i < flowing.size(); i++) {
            SortedMap<Payer, Exact> part = new TreeMap<>();
            for (int j = 0; j < payers.size(); j++) {
                if (!solved[i][j].equals(Exact.NOTHING)) {
                    part.put(payers.get(j), solved[i][j]);
                }
            }
            parts.put(flowing.get(i), part);
        }
        return parts;
    }

    /** Pools from which somebody who is no pool, or a pool without claims, can be reached. */
    private List<String> flowing() {
        Set<String> reaching = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, SortedMap<Payer, BigInteger>> pool : claims.entrySet()) {
                grown |= pool.getValue().keySet().stream()
                                .anyMatch(payer -> !payer.isPool()
                                        || claims.get(payer.pool()).isEmpty()
                                        || reaching.contains(payer.pool()))
                        && reaching.add(pool.getKey());
            }
        }
        return List.copyOf(new TreeSet<>(reaching));
    }

    private Set<Payer> payers() {
        Set<Payer> payers = new TreeSet<>(Set.of(Payer.NOBODY));
        flowing.forEach(pool -> claims.get(pool).keySet().stream()
                .filter(payer -> !payer.isPool())
                .forEach(payers::add));
        return payers;
    }

    private Exact[][] matrix() {
        Exact[][] matrix = zeros(flowing.size());
        for (int i = 0; i < flowing.size(); i++) {
            matrix[i][i] = Exact.ALL;
            for (Payer payer : claims.get(flowing.get(i)).keySet()) {
                int column = payer.isPool() ? flowing.indexOf(payer.pool()) : -1;
                if (column >= 0) {
                    matrix[i][column] = matrix[i][column].less(part(flowing.get(i), payer));
                }
            }
        }
        return matrix;
    }

    private Exact[][] rightSides(List<Payer> payers) {
        Exact[][] sides = zeros(payers.size());
        for (int i = 0; i < flowing.size(); i++) {
            for (Payer payer : claims.get(flowing.get(i)).keySet()) {
                if (!payer.isPool() || !flowing.contains(payer.pool())) {
                    int column = payers.indexOf(payer.isPool() ? Payer.NOBODY : payer);
                    sides[i][column] = sides[i][column].plus(part(flowing.get(i), payer));
                }
            }
        }
        return sides;
    }

    private Exact part(String pool, Payer payer) {
        BigInteger whole = claims.get(pool).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return new Exact(claims.get(pool).get(payer), whole);
    }

    private Exact[][] zeros(int columns) {
        List<Exact[]> rows = new ArrayList<>();
        flowing.forEach(pool -> {
            Exact[] row = new Exact[columns];
            Arrays.fill(row, Exact.NOTHING);
            rows.add(row);
        });
        return rows.toArray(Exact[][]::new);
    }
}
