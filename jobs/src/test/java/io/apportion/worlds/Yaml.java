package io.apportion.worlds;

import java.util.Map;
import java.util.stream.Collectors;

/** Pieces of a file of rules. */
final class Yaml {
    private Yaml() {}

    /** One more entry of a mapping; nothing for null. */
    static String entry(String key, String value) {
        return value == null ? "" : ", " + key + ": " + value;
    }

    static String mapping(Map<String, ?> entries) {
        return entries.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
