package io.apportion.worlds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Sets of worlds: with pools and policies that share, and one without, whose worlds have twins. A night costs the same for
 * one world and for many, so a build has few sets with many worlds.
 */
final class WorldSets {
    static final long SEED = 20261129;

    private static final int WORLDS = 80;
    private static final int DATED_WORLDS = 20;
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
                    "buyer",
                    "support",
                    "unattributed",
                    "marketplace",
                    "even"),
            Map.of(
                    "tax",
                    "even",
                    "credit",
                    "proportional",
                    "refund",
                    "unattributed",
                    "unused_commitment",
                    "proportional",
                    "support",
                    "proportional"),
            Map.of(
                    "tax",
                    "unattributed",
                    "credit",
                    "unattributed",
                    "refund",
                    "proportional",
                    "unused_commitment",
                    "unattributed",
                    "support",
                    "even",
                    "marketplace",
                    "proportional"),
            Map.of("credit", "even", "refund", "even", "marketplace", "unattributed"),
            Map.of("credit", "follow_charge", "unused_commitment", "buyer"));

    private WorldSets() {}

    /** Two hundred worlds and their twins. */
    static List<WorldSet> ofBuild(long seed) {
        return List.of(
                shared(seed, POLICIES.get(0), "reciprocal"),
                shared(seed + 1, POLICIES.get(1), "step_down"),
                withTwins(seed + 2));
    }

    /** As many for each choice of policies. */
    static List<WorldSet> ofCampaign(long seed) {
        List<WorldSet> sets = new ArrayList<>();
        for (int i = 0; i < POLICIES.size(); i++) {
            sets.add(shared(seed + i, POLICIES.get(i), i % 2 == 0 ? "reciprocal" : "step_down"));
        }
        return sets;
    }

    private static WorldSet shared(long seed, Map<String, String> policies, String method) {
        Chance chance = new Chance(seed);
        String idle = chance.pick(List.of("separate", "shared"));
        DrawnRules rules = new RulesDraw(chance, WORLDS).draw(policies, idle, method, true);
        WorldDraw draw = new WorldDraw(chance);
        List<World> worlds = IntStream.range(0, WORLDS)
                .mapToObj(i -> draw.draw(Calendar.month(i)))
                .toList();
        return new WorldSet(seed, rules, worlds, List.of());
    }

    /** Twins lie after every date that the rules name, so that a later month is no other world. */
    private static WorldSet withTwins(long seed) {
        Chance chance = new Chance(seed);
        Map<String, String> policies = Map.of("tax", "unattributed", "unused_commitment", "buyer");
        DrawnRules rules = new RulesDraw(chance, DATED_WORLDS).draw(policies, "separate", "reciprocal", false);
        WorldDraw draw = new WorldDraw(chance);
        List<World> worlds = new ArrayList<>();
        List<List<String>> twins = new ArrayList<>();
        for (int i = 0; i < DATED_WORLDS; i++) {
            worlds.add(draw.draw(Calendar.month(i)));
        }
        for (int i = 0; i < FAMILIES; i++) {
            World base = draw.draw(Calendar.month(worlds.size()));
            worlds.add(base);
            twin("DOUBLED", base, row -> multiplied(row, 2), worlds, twins);
            twin("MIRRORED", base, row -> multiplied(row, -1), worlds, twins);
            twin("FIRST_DAYS", base, row -> day(row) < 5 ? row : null, worlds, twins);
            twin("LAST_DAYS", base, row -> day(row) < 5 ? null : row, worlds, twins);
            twin("WITH_GUESTS", base.with(new GuestDraw(chance).draw(base.month())), row -> row, worlds, twins);
        }
        return new WorldSet(seed, rules, worlds, twins);
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
