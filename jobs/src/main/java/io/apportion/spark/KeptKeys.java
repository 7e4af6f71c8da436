package io.apportion.spark;

import io.apportion.tags.MistypedKeys;
import io.apportion.tags.TagKey;
import io.apportion.tags.TagPair;
import io.apportion.tags.TagReading;
import io.apportion.tags.TagText;
import io.apportion.tags.TagValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The tags of one row that the rules name, as canonical text. Tag keys are few and rows are many, so what a raw key means is
 * decided once per key. Used by one task at a time.
 *
 * <p>A key that resembles a named one is kept too, without its value, where the row has no tag of the key it resembles: so
 * that the slip can be shown, and values that no rule asks for do not multiply the groups.
 */
final class KeptKeys {
    static final UTF8String NO_TAGS = UTF8String.fromString("[]");
    private static final int KNOWN_KEYS_MAX = 100_000;
    private static final String VALUE_NOT_KEPT = "";

    private final Map<UTF8String, Meaning> known = new HashMap<>();
    private UTF8String keyList;
    private Set<String> keptKeys = Set.of();
    private MistypedKeys mistypedKeys = new MistypedKeys(keptKeys);

    /** Sets the folded keys to keep, comma separated; the same for every row of a query. */
    void keep(UTF8String foldedKeys) {
        if (!foldedKeys.equals(keyList)) {
            keyList = foldedKeys.clone();
            keptKeys = Set.of(foldedKeys.toString().split(","));
            mistypedKeys = new MistypedKeys(keptKeys);
            known.clear();
        }
    }

    /** The kept tags of a map, added to the list. A tag without a value says nothing. */
    void collect(MapData tags, List<TagPair> kept) {
        ArrayData keys = tags.keyArray();
        ArrayData values = tags.valueArray();
        boolean mistyped = false;
        for (int i = 0; i < tags.numElements(); i++) {
            UTF8String key = keys.getUTF8String(i);
            Meaning meaning = meaning(key);
            if (meaning.kept() && !values.isNullAt(i)) {
                mistyped |= meaning.mistyped;
                String value = values.get(i, DataTypes.StringType).toString();
                meaning.add(new TagPair(key.toString(), value), kept);
            }
        }
        if (mistyped) {
            dropNeedless(kept);
        }
    }

    /** Canonical text of a tag text in any encoding; null when it cannot be read. */
    UTF8String text(UTF8String tags) {
        TagReading reading = TagText.parse(tags.toString());
        if (!(reading instanceof TagReading.Tags read)) {
            return null;
        }
        List<TagPair> kept = none();
        boolean mistyped = false;
        for (TagPair pair : read.pairs()) {
            Meaning meaning = meaning(pair);
            if (meaning.kept()) {
                mistyped |= meaning.mistyped;
                meaning.add(pair, kept);
            }
        }
        if (mistyped) {
            dropNeedless(kept);
        }
        return encoded(kept);
    }

    /** Canonical text of kept tags. */
    static UTF8String encoded(List<TagPair> kept) {
        return kept.isEmpty() ? NO_TAGS : UTF8String.fromString(TagText.encode(kept));
    }

    static List<TagPair> none() {
        return new ArrayList<>(4);
    }

    /** A mistyped key beside the key it resembles is no slip. */
    private void dropNeedless(List<TagPair> kept) {
        Set<String> said = kept.stream()
                .filter(pair ->
                        !meaning(pair).mistyped && !TagValue.clean(pair.value()).isEmpty())
                .map(pair -> meaning(pair).key)
                .collect(Collectors.toSet());
        kept.removeIf(pair -> meaning(pair).mistyped && said.contains(meaning(pair).key));
    }

    private Meaning meaning(TagPair pair) {
        return meaning(UTF8String.fromString(pair.key()));
    }

    private Meaning meaning(UTF8String key) {
        Meaning meaning = known.get(key);
        if (meaning == null) {
            meaning = decide(key.toString());
            if (known.size() < KNOWN_KEYS_MAX) {
                known.put(key.clone(), meaning);
            }
        }
        return meaning;
    }

    private Meaning decide(String rawKey) {
        String folded = TagKey.fold(rawKey);
        if (keptKeys.contains(folded)) {
            return new Meaning(folded, false);
        }
        return mistypedKeys.meant(rawKey).map(key -> new Meaning(key, true)).orElse(Meaning.NONE);
    }

    /** Which key of the rules a raw key is, or resembles. */
    private record Meaning(String key, boolean mistyped) {
        static final Meaning NONE = new Meaning("", false);

        boolean kept() {
            return !key.isEmpty();
        }

        /** A slip without a value is none: exports that give each key a column have it on every row. */
        void add(TagPair tag, List<TagPair> kept) {
            if (!mistyped) {
                kept.add(tag);
            } else if (!TagValue.clean(tag.value()).isEmpty()) {
                kept.add(new TagPair(tag.key(), VALUE_NOT_KEPT));
            }
        }
    }
}
