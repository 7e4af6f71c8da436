package io.apportion.matching;

import io.apportion.ownership.OwnershipRules;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what groups of charges and calls are told apart, beside the columns that always are.
 *
 * @param columns columns of charges of high cardinality
 * @param keys tag keys, folded
 */
public record Kept(SortedSet<String> columns, SortedSet<String> keys) {
    /** Copies the sets. */
    public Kept {
        columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    /** What some rules ask for. */
    public static Kept of(OwnershipRules rules) {
        return new Kept(names(RuleColumns.keptColumns(rules)), names(RuleColumns.keptKeys(rules)));
    }

    /** What {@link #text} wrote. */
    public static Kept parse(String text) {
        String[] parts = text.split(";", -1);
        return new Kept(names(parts[0]), names(parts[1]));
    }

    /** Everything that one of both has. */
    public Kept or(Kept other) {
        return new Kept(joined(columns, other.columns), joined(keys, other.keys));
    }

    /** What this has and the other lacks. */
    public Kept without(Kept other) {
        return new Kept(less(columns, other.columns), less(keys, other.keys));
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return columns.isEmpty() && keys.isEmpty();
    }

    /** The columns, comma separated. */
    public String columnText() {
        return String.join(",", columns);
    }

    /** The keys, comma separated. */
    public String keyText() {
        return String.join(",", keys);
    }

    /** Columns and keys, as the table run has them. */
    public String text() {
        return columnText() + ";" + keyText();
    }

    /** For people: {@code column resource_id, tag cost_center}. */
    @Override
    public String toString() {
        return Stream.concat(
                        columns.stream().map(name -> "column " + name),
                        keys.stream().map(key -> "tag " + key))
                .collect(Collectors.joining(", "));
    }

    private static SortedSet<String> names(String text) {
        return new TreeSet<>(
                Arrays.stream(text.split(",")).filter(name -> !name.isEmpty()).toList());
    }

    private static SortedSet<String> joined(SortedSet<String> one, SortedSet<String> other) {
        SortedSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static SortedSet<String> less(SortedSet<String> one, SortedSet<String> other) {
        List<String> rest = one.stream().filter(name -> !other.contains(name)).toList();
        return new TreeSet<>(rest);
    }
}
