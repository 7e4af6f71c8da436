package io.apportion.worlds;

import io.apportion.tags.TagPair;
import io.apportion.tags.TagText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws tags as people write them: in any case, with the provider's prefixes, twice, empty, wrong. */
final class TagsDraw {
    private static final List<String> TEAM_KEYS = List.of(
            "team", "Team", "TEAM", " team ", "user:team", "resource_tags_user_team", "aws:team", "labels/te-am");
    private static final List<String> OWNER_KEYS = List.of("owner", "Owner", "tags/owner", "user_owner");
    private static final List<String> FEATURE_KEYS = List.of("feature", "Feature", "product-feature", "ProductFeature");
    private static final List<String> ENVIRONMENT_KEYS = List.of("env", "Env", "user:env", "resourceTags/user:env");
    private static final List<String> COST_CENTER_KEYS = List.of("cost-center", "CostCenter", "cost_center");

    private final Chance chance;

    TagsDraw(Chance chance) {
        this.chance = chance;
    }

    /** Canonical text of a set of tags. */
    String draw(int teamOneIn) {
        List<TagPair> tags = new ArrayList<>();
        if (chance.oneIn(teamOneIn)) {
            tags.add(new TagPair(chance.pick(TEAM_KEYS), team()));
        }
        if (chance.oneIn(5 * teamOneIn)) {
            tags.add(new TagPair(chance.pick(TEAM_KEYS), team()));
        }
        if (chance.oneIn(4 * teamOneIn)) {
            tags.add(new TagPair(chance.pick(OWNER_KEYS), team()));
        }
        if (chance.oneIn(2)) {
            tags.add(new TagPair(chance.pick(FEATURE_KEYS), feature()));
        }
        if (chance.oneIn(2)) {
            tags.add(new TagPair(
                    chance.pick(ENVIRONMENT_KEYS), chance.pick(List.of("prod", "PROD", "dev", "Dev ", "staging", ""))));
        }
        if (chance.oneIn(3)) {
            tags.add(new TagPair(chance.pick(COST_CENTER_KEYS), "cc-" + chance.between(1, 5)));
        }
        return TagText.encode(tags);
    }

    private String team() {
        String team = chance.pick(DrawnRules.TEAMS.subList(0, 8));
        return switch (chance.between(0, 11)) {
            case 0 -> "nobody";
            case 1 -> "";
            case 2 -> "SRCH";
            case 3 -> team.toUpperCase(Locale.ROOT);
            case 4 -> " " + team + "  ";
            case 5 -> "ad sales";
            case 6 -> "(idle)";
            default -> team;
        };
    }

    private String feature() {
        return chance.oneIn(9) ? chance.pick(List.of("(idle)", "Rank", " rank", "")) : chance.pick(DrawnRules.FEATURES);
    }
}
