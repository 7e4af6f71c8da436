package io.apportion.worlds;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Ownership rules drawn by chance.
 *
 * @param inherited kind (api_key, workspace, project, sub_account), then key, then dimension to value
 * @param policies class of charges to choice; idle and pools are said apart
 * @param idle what pools do that do not say it; separate or shared
 * @param method how pools pay each other: reciprocal or step_down
 */
record DrawnRules(
        List<DrawnRule> rules,
        SortedMap<String, SortedMap<String, SortedMap<String, String>>> inherited,
        List<DrawnPool> pools,
        SortedMap<String, String> policies,
        String idle,
        String method,
        List<DrawnTeam> teams) {
    static final List<String> TEAMS = List.of("search", "ads", "core", "mobile", "web", "ml", "data", "ops", "guest");
    static final List<String> FEATURES = List.of("rank", "mail", "index");
    static final List<String> ENVIRONMENTS = List.of("prod", "dev");

    DrawnRules {
        rules = List.copyOf(rules);
        inherited = Collections.unmodifiableSortedMap(new TreeMap<>(inherited));
        pools = List.copyOf(pools);
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
        teams = List.copyOf(teams);
    }

    /** The same rules, with pools that end before the month of a world. */
    DrawnRules withoutPoolsFrom(int world) {
        String end = Calendar.month(world).minusMonths(1).atDay(1).toString();
        List<DrawnPool> ending = pools.stream().map(pool -> pool.endingBy(end)).toList();
        return new DrawnRules(rules, inherited, ending, policies, idle, method, teams);
    }

    /** Columns of charges that the rules tell apart only because one of them names it. */
    List<String> keptColumns() {
        List<String> conditions = Stream.concat(
                        rules.stream().map(DrawnRule::when), pools.stream().map(DrawnPool::when))
                .map(DrawnCondition::rules)
                .toList();
        return Stream.of("sku_id", "region_id", "resource_id")
                .filter(column -> conditions.stream().anyMatch(condition -> condition.contains(column)))
                .toList();
    }

    /** The file of rules. */
    String yaml() {
        StringBuilder yaml = new StringBuilder("""
                dimensions:
                  team: {tags: [team, owner], aliases: {srch: search, "Ad Sales": ads}, allowed: %s}
                  feature: {tags: [feature, product-feature]}
                  environment: {tags: [env], allowed: %s}
                """.formatted(TEAMS, ENVIRONMENTS));
        yaml.append("rules:\n");
        rules.forEach(rule -> yaml.append("  - " + rule.yaml() + "\n"));
        yaml.append("inherit:\n");
        inherited.forEach((kind, keys) -> {
            yaml.append("  " + kind + ":\n");
            keys.forEach((key, values) -> yaml.append("    \"" + key + "\": " + Yaml.mapping(values) + "\n"));
        });
        if (!pools.isEmpty()) {
            yaml.append("shared:\n");
            pools.forEach(pool -> yaml.append("  - " + pool.yaml() + "\n"));
        }
        TreeMap<String, String> policy = new TreeMap<>(policies);
        policy.put("idle", idle);
        policy.put("pools", method);
        yaml.append("policy: " + Yaml.mapping(policy) + "\nteams:\n");
        TEAMS.forEach(name -> yaml.append("  " + name + ": " + teamYaml(name) + "\n"));
        return yaml.toString();
    }

    private String teamYaml(String name) {
        return teams.stream()
                .filter(team -> team.name().equals(name))
                .map(DrawnTeam::yaml)
                .findFirst()
                .orElse("{}");
    }
}
