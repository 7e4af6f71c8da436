package io.apportion.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags of a charge that stand in several columns, of which the one nearer to the resource is believed. */
public final class NearestTags {
    private NearestTags() {}

    /**
     * Both sets of tags as one canonical text, without the further tags whose key, however spelled, is a nearer one's. A
     * nearer tag without a value outranks none. Both texts are canonical.
     */
    public static String of(String nearer, String further) {
        List<TagPair> pairs = new ArrayList<>(TagText.decode(nearer));
        Set<String> taken = pairs.stream()
                .filter(pair -> !TagValue.clean(pair.value()).isEmpty())
                .map(pair -> TagKey.fold(pair.key()))
                .collect(Collectors.toSet());
        TagText.decode(further).stream()
                .filter(pair -> !taken.contains(TagKey.fold(pair.key())))
                .forEach(pairs::add);
        return TagText.encode(pairs);
    }
}
