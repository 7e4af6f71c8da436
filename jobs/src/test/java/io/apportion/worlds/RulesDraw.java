package io.apportion.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws rules. Whatever has a date has it amid the days of one of the first worlds. */
final class RulesDraw {
    private final Chance chance;
    private final int datedWorlds;

    RulesDraw(Chance chance, int datedWorlds) {
        this.chance = chance;
        this.datedWorlds = datedWorlds;
    }

    /** Rules with these policies. */
    DrawnRules draw(Map<String, String> policies, String idle, String method) {
        List<DrawnRule> rules = new ArrayList<>();
        List<DrawnCondition> plain = chance.shuffled(DrawnConditions.PLAIN);
        plain.subList(0, 2).forEach(when -> rules.add(rule(rules.size(), when, "environment")));
        plain.subList(2, 5).forEach(when -> rules.add(rule(rules.size(), when, "team")));
        plain.subList(5, 7).forEach(when -> rules.add(rule(rules.size(), when, "team", "feature")));
        plain.subList(7, 8).forEach(when -> rules.add(rule(rules.size(), when, "feature")));
        chance.some(2, DrawnConditions.ON_ENVIRONMENT).forEach(when -> rules.add(rule(rules.size(), when, "team")));
        chance.some(1, DrawnConditions.ON_TEAM).forEach(when -> rules.add(rule(rules.size(), when, "feature")));
        return new DrawnRules(
                chance.shuffled(rules),
                inherited(),
                new PoolsDraw(chance, this::period).draw(),
                new TreeMap<>(policies),
                idle,
                method,
                teams());
    }

    private DrawnRule rule(int number, DrawnCondition when, String... dimensions) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String dimension : dimensions) {
            values.put(dimension, value(dimension));
        }
        List<String> period = period();
        return new DrawnRule("rule-" + number, when, values, period.get(0), period.get(1));
    }

    private String value(String dimension) {
        return switch (dimension) {
            case "team" -> chance.pick(DrawnRules.TEAMS.subList(0, 8));
            case "feature" -> chance.pick(DrawnRules.FEATURES);
            default -> chance.pick(DrawnRules.ENVIRONMENTS);
        };
    }

    /** First day, and the day after the last; mostly null. */
    private List<String> period() {
        int from = chance.between(0, datedWorlds - 2);
        int to = chance.between(from + 1, datedWorlds - 1);
        List<String> period = new ArrayList<>();
        period.add(chance.oneIn(3) ? cut(from) : null);
        period.add(chance.oneIn(3) ? cut(to) : null);
        return period;
    }

    private String cut(int world) {
        return Calendar.date(Calendar.month(world), chance.between(Calendar.FIRST_DAY + 1, Calendar.LAST_DAY))
                .toString();
    }

    private SortedMap<String, SortedMap<String, SortedMap<String, String>>> inherited() {
        SortedMap<String, SortedMap<String, SortedMap<String, String>>> inherited = new TreeMap<>();
        inherited.put("api_key", keys(List.of("k-2", "k-3"), 1));
        inherited.put("workspace", keys(List.of("ws-1", "ws-2"), 1));
        inherited.put("sub_account", keys(List.of("a2", "org-2"), 1));
        inherited.put("project", keys(List.of("a3"), 1));
        return inherited;
    }

    private SortedMap<String, SortedMap<String, String>> keys(List<String> keys, int count) {
        SortedMap<String, SortedMap<String, String>> owners = new TreeMap<>();
        chance.some(count, keys).forEach(key -> owners.put(key, owner()));
        return owners;
    }

    private SortedMap<String, String> owner() {
        SortedMap<String, String> owner = new TreeMap<>();
        owner.put("team", value("team"));
        if (chance.oneIn(2)) {
            owner.put("feature", value("feature"));
        }
        if (chance.oneIn(3)) {
            owner.put("environment", value("environment"));
        }
        return owner;
    }

    /** One that is split, one that is renamed, one that is split into one that ends later, one that ends for good. */
    private List<DrawnTeam> teams() {
        return List.of(
                new DrawnTeam("mobile", cut(chance.between(0, datedWorlds / 2)), parts("web", "ml", "search")),
                new DrawnTeam("web", cut(chance.between(0, datedWorlds - 1)), new TreeMap<>(Map.of("data", 1))),
                new DrawnTeam("ml", cut(chance.between(0, datedWorlds - 1)), parts("ads", "web", "core")),
                new DrawnTeam("ops", cut(chance.between(0, datedWorlds - 1)), new TreeMap<>()));
    }

    private SortedMap<String, Integer> parts(String... successors) {
        SortedMap<String, Integer> parts = new TreeMap<>();
        chance.some(2, List.of(successors)).forEach(team -> parts.put(team, chance.between(1, 7)));
        return parts;
    }
}
