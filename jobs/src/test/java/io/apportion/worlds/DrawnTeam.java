package io.apportion.worlds;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A team that ends.
 *
 * @param until first usage date on which it is no more
 * @param becomes successor to weight; empty means nobody
 */
record DrawnTeam(String name, String until, SortedMap<String, Integer> becomes) {
    DrawnTeam {
        becomes = Collections.unmodifiableSortedMap(new TreeMap<>(becomes));
    }

    String yaml() {
        return "{until: " + until + (becomes.isEmpty() ? "" : ", becomes: " + Yaml.mapping(becomes)) + "}";
    }
}
