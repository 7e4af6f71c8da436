package io.apportion.tags;

import java.util.Comparator;

/** Which of several tags with the same folded key is believed. */
final class TagPrecedence {
    /**
     * The believed tag first: one with a value before one without; one that a person set before the provider's own; then
     * by raw key and value, by code unit, so that the answer never depends on the order of the export.
     */
    static final Comparator<TagPair> ORDER = Comparator.comparing(TagPrecedence::saysNothing)
            .thenComparing((TagPair tag) -> TagKey.isProviders(tag.key()))
            .thenComparing(Comparator.naturalOrder());

    private TagPrecedence() {}

    /** Whether the value is empty or nothing but space; such a tag never contradicts another. */
    static boolean saysNothing(TagPair tag) {
        return TagValue.clean(tag.value()).isEmpty();
    }
}
