package io.apportion.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Draws pools: one of every kind, some of which pay others, in circles too. */
final class PoolsDraw {
    private static final List<String> PAYERS = List.of("search", "ads", "core", "mobile", "web", "ml", "ops");

    private final Chance chance;
    private final Supplier<List<String>> periods;

    /** Periods: first day, and the day after the last. */
    PoolsDraw(Chance chance, Supplier<List<String>> periods) {
        this.chance = chance;
        this.periods = periods;
    }

    List<DrawnPool> draw() {
        List<DrawnCondition> conditions = chance.some(9, DrawnConditions.OF_POOLS);
        List<DrawnPool> pools = new ArrayList<>(List.of(
                pool("all", conditions.get(0), "PROPORTIONAL", null, 0),
                pool("some", conditions.get(1), "PROPORTIONAL", null, 3),
                pool("every", conditions.get(2), "EVEN", null, 0),
                pool("few", conditions.get(3), "EVEN", null, 2),
                pool("agreed", conditions.get(4), "FIXED", null, 3),
                pool("gpu", conditions.get(5), "USAGE", "gpu_seconds", 0),
                pool("named", conditions.get(6), "USAGE", "gpu_seconds", 3),
                pool("calls", conditions.get(7), "USAGE", "calls", 0),
                pool("tokens", conditions.get(8), "USAGE", "tokens", 0)));
        pay(pools, "some");
        pay(pools, "agreed");
        pay(pools, "few");
        return chance.shuffled(pools);
    }

    private DrawnPool pool(String id, DrawnCondition when, String split, String driver, int payers) {
        SortedMap<String, Integer> recipients = new TreeMap<>();
        chance.some(payers, PAYERS).forEach(team -> recipients.put(team, weight(split)));
        List<String> period = chance.oneIn(3) ? periods.get() : Arrays.asList(null, null);
        return new DrawnPool(
                id,
                when,
                split,
                driver,
                recipients,
                chance.oneIn(3) ? chance.pick(DrawnRules.FEATURES) : null,
                id.equals("named") ? chance.pick(List.of("separate", "shared")) : null,
                period.get(0),
                period.get(1));
    }

    private int weight(String split) {
        return split.equals("FIXED") ? chance.between(1, 70) : 1;
    }

    /** One or two of the others, whichever: they may pay it back. */
    private void pay(List<DrawnPool> pools, String payer) {
        List<String> others = pools.stream()
                .map(DrawnPool::id)
                .filter(id -> !id.equals(payer))
                .toList();
        chance.some(chance.between(1, 2), chance.oneIn(2) ? List.of("some", "agreed", "few") : others).stream()
                .filter(paid -> !paid.equals(payer))
                .forEach(paid -> pools.replaceAll(
                        pool -> pool.id().equals(payer) ? pool.paying(paid, chance.between(1, 30)) : pool));
    }
}
