package io.apportion.tags;

import io.apportion.spelling.Spelling;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds tag keys that were probably meant to be a key that the rules name: {@code teem} for {@code team}. They are shown as
 * a suggestion and own nothing.
 */
public final class MistypedKeys implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Innocent keys are many and short, so a key is held to less than a value is. */
    private static final int EDITS = 1;

    private static final int LETTERS_MIN = 4;

    private final TreeSet<String> named;

    /** Compares with these keys, folded by {@link TagKey#fold}; those of fewer than four letters resemble nothing. */
    public MistypedKeys(Collection<String> foldedKeys) {
        named = new TreeSet<>(foldedKeys);
    }

    /** The named key, folded, that is one edit from the raw key; the first alphabetically. Empty for a named key. */
    public Optional<String> meant(String rawKey) {
        String folded = TagKey.fold(rawKey);
        return named.contains(folded)
                ? Optional.empty()
                : named.stream().filter(key -> isNear(folded, key)).findFirst();
    }

    /**
     * What the tags of a charge without the dimension hold in its place: MISSING with the mistyped key, and as suggestion
     * the key of the dimension as the rules write it. The first such tag counts; empty when there is none.
     */
    public Optional<ResolvedTag> instead(Dimension dimension, List<TagPair> tags) {
        return tags.stream()
                .sorted(TagPrecedence.ORDER)
                .flatMap(tag -> meant(tag.key()).stream()
                        .flatMap(key -> dimension.tags().stream()
                                .filter(written -> TagKey.fold(written).equals(key)))
                        .map(written -> ResolvedTag.mistyped(tag.key(), written)))
                .findFirst();
    }

    private static boolean isNear(String folded, String key) {
        return key.length() >= LETTERS_MIN
                && Math.abs(key.length() - folded.length()) <= EDITS
                && Spelling.edits(folded, key) == EDITS;
    }
}
