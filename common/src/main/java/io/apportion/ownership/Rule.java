package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Declares who owns the charges that meet a condition.
 *
 * @param id unique among rules and pools of a file
 * @param when Spark SQL condition over charge columns, as written
 * @param values dimension name to value, at least one; never an alias
 * @param period usage dates it holds for
 */
public record Rule(String id, String when, SortedMap<String, String> values, EffectivePeriod period) {
    /** Copies the values. */
    public Rule {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A rule with values in any order. */
    public static Rule of(String id, String when, Map<String, String> values, EffectivePeriod period) {
        return new Rule(id, when, new TreeMap<>(values), period);
    }

    /** Names this exact content: the first 12 hexadecimal digits of the SHA-256 of its content. */
    public String version() {
        Fingerprint.Builder fingerprint = Fingerprint.builder();
        write(fingerprint);
        return fingerprint.hex().substring(0, OwnershipRules.VERSION_DIGITS);
    }

    void write(Fingerprint.Builder fingerprint) {
        fingerprint.add("rule", id).add("when", when);
        values.forEach(fingerprint::add);
        period.write(fingerprint);
    }
}
