package io.apportion.worlds;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A declared pool.
 *
 * @param split PROPORTIONAL, EVEN, FIXED or USAGE
 * @param driver of USAGE; else null
 * @param recipients team, or pool:id, to weight; empty means all
 * @param feature null means the pool does not say
 * @param idle separate or shared; null means the pool does not say
 */
record DrawnPool(
        String id,
        DrawnCondition when,
        String split,
        String driver,
        SortedMap<String, Integer> recipients,
        String feature,
        String idle,
        String from,
        String until) {
    DrawnPool {
        recipients = Collections.unmodifiableSortedMap(new TreeMap<>(recipients));
    }

    DrawnPool paying(String pool, int weight) {
        TreeMap<String, Integer> more = new TreeMap<>(recipients);
        more.put("pool:" + pool, split.equals("FIXED") ? weight : 1);
        return new DrawnPool(id, when, split, driver, more, feature, idle, from, until);
    }

    /** The same pool, unless it ends before. */
    DrawnPool endingBy(String day) {
        String end = until == null || until.compareTo(day) > 0 ? day : until;
        return new DrawnPool(id, when, split, driver, recipients, feature, idle, from, end);
    }

    String yaml() {
        return "{id: " + id + ", when: \"" + when.rules() + "\", split: " + splitYaml()
                + (split.equals("FIXED") || recipients.isEmpty() ? "" : ", to: " + names())
                + Yaml.entry("feature", feature) + Yaml.entry("idle", idle) + Yaml.entry("from", from)
                + Yaml.entry("until", until) + "}";
    }

    private String splitYaml() {
        return switch (split) {
            case "FIXED" -> "{fixed: " + Yaml.mapping(recipients) + "}";
            case "USAGE" -> "{usage: " + driver + "}";
            case "EVEN" -> "even";
            default -> "proportional";
        };
    }

    private String names() {
        return recipients.keySet().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}
