package io.apportion.worlds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Sets of worlds under the same rules. A night costs the same for one world and for many, so a build has two sets with many
 * worlds each.
 */
final class WorldSets {
    static final long SEED = 20261129;

    private static final int WORLDS = 90;
    private static final int FAMILIES = 20;

    private static final List<Map<String, String>> POLICIES = List.of(
            Map.of(
                    "tax",
                    "proportional",
                    "credit",
                    "follow_charge",
                    "refund",
                    "follow_charge",
                    "unused_commitment",
                    "proportional",
                    "support",
                    "unattributed",
                    "marketplace",
                    "even"),
            Map.of(
                    "tax",
                    "unattributed",
                    "credit",
                    "unattributed",
                    "unused_commitment",
                    "buyer",
                    "support",
                    "proportional"));

    private WorldSets() {}

    /** Two hundred worlds, and a hundred twins of some of them. */
    static List<WorldSet> ofBuild(long seed) {
        return List.of(set(seed, 0, 0), set(seed + 1, 1, FAMILIES));
    }

    private static WorldSet set(long seed, int policies, int families) {
        Chance chance = new Chance(seed);
        boolean odd = policies % 2 == 1;
        DrawnRules rules = new RulesDraw(chance, WORLDS)
                .draw(POLICIES.get(policies), odd ? "shared" : "separate", odd ? "step_down" : "reciprocal");
        WorldDraw draw = new WorldDraw(chance);
        List<World> worlds = new ArrayList<>();
        for (int i = 0; i < WORLDS; i++) {
            worlds.add(draw.draw(Calendar.month(i)));
        }
        List<List<String>> twins = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            addFamily(draw.draw(Calendar.month(worlds.size())), chance, worlds, twins);
        }
        return new WorldSet(seed, families == 0 ? rules : rules.withoutPoolsFrom(WORLDS), worlds, twins);
    }

    /**
     * A world without pools and its twins. They lie after every date that the rules name, so that a later month is no other
     * world; and nobody bills support there, the one class that the policies of this set share.
     */
    private static void addFamily(World drawn, Chance chance, List<World> worlds, List<List<String>> twins) {
        World base = drawn.twin(drawn.month(), WorldSets::withoutSupport);
        worlds.add(base);
        twin("DOUBLED", base, row -> multiplied(row, 2), worlds, twins);
        twin("MIRRORED", base, row -> multiplied(row, -1), worlds, twins);
        twin("FIRST_DAYS", base, row -> day(row) < 5 ? row : null, worlds, twins);
        twin("LAST_DAYS", base, row -> day(row) < 5 ? null : row, worlds, twins);
        twin("WITH_GUESTS", base.with(new GuestDraw(chance).draw(base.month())), row -> row, worlds, twins);
    }

    private static Map<String, String> withoutSupport(Map<String, String> row) {
        row.computeIfPresent("service_name", (name, service) -> service.equals("AWS Support") ? "EC2" : service);
        return row;
    }

    private static void twin(
            String kind,
            World base,
            UnaryOperator<Map<String, String>> change,
            List<World> worlds,
            List<List<String>> twins) {
        World twin = base.twin(Calendar.month(worlds.size()), change);
        worlds.add(twin);
        twins.add(List.of(kind, twin.month().toString(), base.month().toString()));
    }

    private static int day(Map<String, String> row) {
        return Integer.parseInt(row.get(World.DAY));
    }

    private static Map<String, String> multiplied(Map<String, String> row, int factor) {
        Map<String, String> multiplied = new TreeMap<>(row);
        List.of("billed_cost", "effective_cost")
                .forEach(cost -> multiplied.computeIfPresent(
                        cost,
                        (name, text) -> new BigDecimal(text)
                                .multiply(BigDecimal.valueOf(factor))
                                .toPlainString()));
        return multiplied;
    }
}
