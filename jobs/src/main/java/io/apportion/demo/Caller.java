package io.apportion.demo;

import java.util.Locale;
import java.util.Map;

/**
 * How a call says who made it, in the ways that gateways see. Each part may be null.
 *
 * @param tags free tags of the request, never null
 */
record Caller(
        String teamId, String featureId, String orgId, String apiKeyId, String costCenter, Map<String, String> tags) {
    static Caller of(Draws draws, Feature feature) {
        return switch (feature.name()) {
            case "rank" -> keyed("k-17");
            case "voice-notes" -> keyed("k-mobile");
            case "email-writer" -> new Caller(null, null, "ws-growth", "k-gateway", null, Map.of());
            default -> named(draws, feature);
        };
    }

    private static Caller keyed(String apiKey) {
        return new Caller(null, null, "ws-larkfield", apiKey, null, Map.of());
    }

    private static Caller named(Draws draws, Feature feature) {
        int way = draws.below(100);
        if (way < 74) {
            return said(feature.team(), feature.name(), feature.costCenter(), Map.of("env", "prod"));
        }
        if (way < 84) {
            return said(
                    null,
                    null,
                    null,
                    Map.of("Team", feature.team().toUpperCase(Locale.ROOT), "feature", feature.name()));
        }
        if (way < 90) {
            return said(feature.team(), null, null, Map.of("product-feature", " " + feature.name()));
        }
        if (way < 94) {
            return said(feature.team(), null, feature.costCenter(), Map.of());
        }
        return said(null, null, null, Map.of("env", "prod"));
    }

    private static Caller said(String team, String feature, String costCenter, Map<String, String> tags) {
        return new Caller(team, feature, "ws-larkfield", "k-gateway", costCenter, tags);
    }
}
