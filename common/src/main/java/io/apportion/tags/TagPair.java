package io.apportion.tags;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * One tag as an export holds it; pairs sort by key, then value, by code unit.
 *
 * @param key the raw key, untouched
 * @param value the raw value, untouched; may be empty, never null: a key with a null value is no tag
 */
public record TagPair(String key, String value) implements Comparable<TagPair>, Serializable {
    private static final Comparator<TagPair> ORDER =
            Comparator.comparing(TagPair::key).thenComparing(TagPair::value);

    /** Both are needed. */
    public TagPair {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(TagPair other) {
        return ORDER.compare(this, other);
    }
}
