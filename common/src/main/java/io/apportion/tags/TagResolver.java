package io.apportion.tags;

import io.apportion.spelling.Spelling;
import io.apportion.tags.ResolvedTag.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a dimension's value in the tags of a charge. The first of the dimension's keys that has a value decides, even
 * when that value is not allowed: falling through to another key would be a guess. Among several raw keys that are the
 * same key, one that a person set decides before the provider's, then the first by code unit. Holds no state between calls.
 */
public final class TagResolver implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Dimension dimension;
    private final HashMap<String, Integer> precedence = new HashMap<>();
    private final HashMap<String, String> allowed = new HashMap<>();
    private final HashMap<String, String> aliases = new HashMap<>();

    /** Prepares the dimension's keys and values for comparison. */
    public TagResolver(Dimension dimension) {
        this.dimension = dimension;
        dimension.tags().forEach(key -> precedence.putIfAbsent(TagKey.fold(key), precedence.size()));
        dimension.allowed().forEach(value -> allowed.put(TagValue.fold(value), value));
        dimension.aliases().forEach((alias, value) -> aliases.put(TagValue.fold(alias), value));
    }

    /** What the tags say about the dimension; never null. The order of the tags does not matter. */
    public ResolvedTag resolve(List<TagPair> tags) {
        List<ResolvedTag> candidates = candidates(tags);
        if (candidates.isEmpty()) {
            return ResolvedTag.missing();
        }
        ResolvedTag first = candidates.get(0);
        long collisions = candidates.stream()
                .filter(other -> !other.saying().equals(first.saying()))
                .count();
        return first.withCollisions(Math.toIntExact(collisions));
    }

    private List<ResolvedTag> candidates(List<TagPair> tags) {
        Map<TagPair, Integer> ranks = new HashMap<>();
        for (TagPair tag : tags) {
            Integer rank = precedence.get(TagKey.fold(tag.key()));
            if (rank != null && !TagValue.clean(tag.value()).isEmpty()) {
                ranks.put(tag, rank);
            }
        }
        List<TagPair> ordered = new ArrayList<>(ranks.keySet());
        ordered.sort(Comparator.<TagPair>comparingInt(ranks::get).thenComparing(TagPrecedence.ORDER));
        return ordered.stream().map(this::valueOf).toList();
    }

    private ResolvedTag valueOf(TagPair tag) {
        String clean = TagValue.clean(tag.value());
        String folded = TagValue.fold(tag.value());
        if (aliases.containsKey(folded)) {
            return found(aliases.get(folded), tag, Outcome.ALIASED);
        }
        if (allowed.isEmpty() && !isReserved(clean)) {
            return found(clean, tag, outcome(clean, tag));
        }
        if (allowed.containsKey(folded)) {
            String value = allowed.get(folded);
            return found(value, tag, outcome(value, tag));
        }
        String suggestion = Spelling.nearest(clean, dimension.allowed()).orElse(null);
        return new ResolvedTag(null, tag.key(), tag.value(), Outcome.INVALID, suggestion, 0);
    }

    private boolean isReserved(String clean) {
        return TagValue.isReserved(clean) || (dimension.name().equals("team") && TagValue.namesPool(clean));
    }

    private static Outcome outcome(String value, TagPair tag) {
        return value.equals(tag.value()) ? Outcome.VALID : Outcome.FOLDED;
    }

    private static ResolvedTag found(String value, TagPair tag, Outcome outcome) {
        return new ResolvedTag(value, tag.key(), tag.value(), outcome, null, 0);
    }
}
