package io.apportion.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How people really tag: several keys for one thing, aliases, capitals, spaces, a typo, and often nothing at all. */
final class TagHabits {
    private static final int FORGOTTEN_PERMILLE = 100;
    private static final int FEATURE_FORGOTTEN_PERMILLE = 80;

    private static final List<String> AWS_TEAM_KEYS =
            List.of("team", "team", "team", "team", "Team", "Team", "owner", "user:team", "user:team");
    private static final List<String> AZURE_TEAM_KEYS = List.of("team", "team", "team", "Team");
    private static final List<String> FEATURE_KEYS = List.of("feature", "feature", "feature", "product-feature");
    private static final Map<String, String> ALIASES =
            Map.of("search", "srch", "payments", "payment", "ml-platform", "mlp");
    private static final String TYPO = "serach";

    private TagHabits() {}

    /** The tags somebody gave to a resource of the feature. */
    static Map<String, String> tags(Draws draws, Cloud cloud, Feature feature) {
        Map<String, String> tags = new TreeMap<>(Map.of("env", draws.permille(900) ? "prod" : "staging"));
        if (draws.permille(FORGOTTEN_PERMILLE)) {
            return tags;
        }
        tags.put(teamKey(draws, cloud), team(draws, feature.team()));
        tags.put("cost-center", feature.costCenter());
        if (!draws.permille(FEATURE_FORGOTTEN_PERMILLE)) {
            tags.put(draws.pick(FEATURE_KEYS), feature.name());
        }
        return tags;
    }

    private static String teamKey(Draws draws, Cloud cloud) {
        return switch (cloud) {
            case AWS -> draws.pick(AWS_TEAM_KEYS);
            case AZURE -> draws.pick(AZURE_TEAM_KEYS);
            case GCP -> "team";
        };
    }

    private static String team(Draws draws, String team) {
        int habit = draws.below(20);
        return switch (habit) {
            case 0, 1 -> team.toUpperCase(Locale.ROOT);
            case 2 -> " " + team + " ";
            case 3, 4, 5 -> ALIASES.getOrDefault(team, team);
            case 6 -> team.equals("search") ? TYPO : team;
            default -> team;
        };
    }
}
