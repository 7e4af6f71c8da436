package io.apportion.worlds;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A declared rule.
 *
 * @param values dimension to value
 * @param from first usage date; null means none
 * @param to day after the last usage date; null means none
 */
record DrawnRule(String id, DrawnCondition when, SortedMap<String, String> values, String from, String to) {
    DrawnRule {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder("{id: " + id + ", when: \"" + when.rules() + "\"");
        values.forEach((dimension, value) -> yaml.append(", " + dimension + ": " + value));
        return yaml.append(Yaml.entry("from", from))
                .append(Yaml.entry("to", to))
                .append('}')
                .toString();
    }
}
