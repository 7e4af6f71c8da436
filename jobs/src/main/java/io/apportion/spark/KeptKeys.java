package io.apportion.spark;

import io.apportion.tags.TagKey;
import io.apportion.tags.TagPair;
import io.apportion.tags.TagReading;
import io.apportion.tags.TagText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The tags of one row that the rules name, as canonical text. Tag keys are few and rows are many, so whether a raw key is
 * kept is decided once per key. Used by one task at a time.
 */
final class KeptKeys {
    static final UTF8String NO_TAGS = UTF8String.fromString("[]");
    private static final int KNOWN_KEYS_MAX = 100_000;

    private final Map<UTF8String, Boolean> known = new HashMap<>();
    private UTF8String keyList;
    private Set<String> keptKeys = Set.of();

    /** Sets the folded keys to keep, comma separated; the same for every row of a query. */
    void keep(UTF8String foldedKeys) {
        if (!foldedKeys.equals(keyList)) {
            keyList = foldedKeys.clone();
            keptKeys = Set.of(foldedKeys.toString().split(","));
            known.clear();
        }
    }

    /** The kept tags of a map, added to the list. A tag without a value says nothing. */
    void collect(MapData tags, List<TagPair> kept) {
        ArrayData keys = tags.keyArray();
        ArrayData values = tags.valueArray();
        for (int i = 0; i < tags.numElements(); i++) {
            UTF8String key = keys.getUTF8String(i);
            if (isKept(key) && !values.isNullAt(i)) {
                kept.add(new TagPair(
                        key.toString(), values.get(i, DataTypes.StringType).toString()));
            }
        }
    }

    /** Canonical text of a tag text in any encoding; null when it cannot be read. */
    UTF8String text(UTF8String tags) {
        TagReading reading = TagText.parse(tags.toString());
        if (!(reading instanceof TagReading.Tags read)) {
            return null;
        }
        return encoded(read.pairs().stream()
                .filter(pair -> isKept(UTF8String.fromString(pair.key())))
                .toList());
    }

    /** Canonical text of kept tags. */
    static UTF8String encoded(List<TagPair> kept) {
        return kept.isEmpty() ? NO_TAGS : UTF8String.fromString(TagText.encode(kept));
    }

    static List<TagPair> none() {
        return new ArrayList<>(4);
    }

    private boolean isKept(UTF8String key) {
        Boolean decided = known.get(key);
        if (decided == null) {
            decided = keptKeys.contains(TagKey.fold(key.toString()));
            if (known.size() < KNOWN_KEYS_MAX) {
                known.put(key.clone(), decided);
            }
        }
        return decided;
    }
}
