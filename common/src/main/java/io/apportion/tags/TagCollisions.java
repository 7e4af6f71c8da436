package io.apportion.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tags of one row, one per folded key, and what had to give way.
 *
 * <p>Among tags with the same folded key ({@link TagKey#fold}) the believed one is: in an array that says where each tag
 * comes from, the nearest source (label, tag, inherited tag, project label, system label); then a tag with a value; then
 * one a person set, {@code user:team} before {@code aws:team}; then the first raw key and value by code unit. The same
 * pair twice is one tag and no collision; neither is a tag without a value.
 *
 * @param kept the believed tags with their raw keys, in the order of the row
 * @param collisions the tags that lost, in the order of the row, those outranked by their source last
 */
public record TagCollisions(List<TagPair> kept, List<TagCollision> collisions) {

    /** Keeps copies of its own. */
    public TagCollisions {
        kept = List.copyOf(kept);
        collisions = List.copyOf(collisions);
    }

    /** Settles the tags of a row that all rank alike. */
    public static TagCollisions settle(List<TagPair> tags) {
        return settle(tags, List.of());
    }

    /** Settles the tags of a text; those that its own array outranks lose. */
    public static TagCollisions settle(TagReading.Tags tags) {
        return settle(tags.pairs(), tags.outranked());
    }

    /** How many lost tags said something else than the believed one. */
    public int differing() {
        return Math.toIntExact(collisions.stream().filter(TagCollision::differs).count());
    }

    /** How many lost tags said the same as the believed one. */
    public int agreeing() {
        return collisions.size() - differing();
    }

    private static TagCollisions settle(List<TagPair> tags, List<TagPair> outranked) {
        if (tags.size() < 2 && outranked.isEmpty()) {
            return new TagCollisions(tags, List.of());
        }
        Map<String, TagPair> believed = believed(tags);
        Set<TagPair> distinct = new LinkedHashSet<>(tags);
        distinct.addAll(outranked);
        if (believed.size() == distinct.size()) {
            return new TagCollisions(List.copyOf(distinct), List.of());
        }
        return split(distinct, believed);
    }

    private static Map<String, TagPair> believed(List<TagPair> tags) {
        Map<String, TagPair> believed = new HashMap<>();
        for (TagPair tag : tags) {
            believed.merge(TagKey.fold(tag.key()), tag, (a, b) -> TagPrecedence.ORDER.compare(a, b) <= 0 ? a : b);
        }
        return believed;
    }

    private static TagCollisions split(Set<TagPair> tags, Map<String, TagPair> believed) {
        List<TagPair> kept = new ArrayList<>(believed.size());
        List<TagCollision> collisions = new ArrayList<>(2);
        for (TagPair tag : tags) {
            TagPair first = believed.get(TagKey.fold(tag.key()));
            if (tag.equals(first)) {
                kept.add(tag);
            } else if (!TagPrecedence.saysNothing(tag)) {
                collisions.add(TagCollision.of(first, tag));
            }
        }
        return new TagCollisions(kept, collisions);
    }
}
