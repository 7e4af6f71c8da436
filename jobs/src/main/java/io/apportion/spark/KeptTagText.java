package io.apportion.spark;

import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What {@code fn.kept_tags} answers, for readers that meet tags outside a query. It asks {@link KeptTags} itself, so
 * the rule stands once. Used by one task at a time.
 */
public final class KeptTagText {
    private static final UTF8String SOME_VALUE = UTF8String.fromString("value");

    private final KeptTags.OfMap ofMap = new KeptTags.OfMap();
    private final KeptTags.OfText ofText = new KeptTags.OfText();
    private final UTF8String foldedKeys;

    /** Keeps the tags whose folded keys are listed, comma separated. */
    public KeptTagText(String foldedKeys) {
        this.foldedKeys = UTF8String.fromString(foldedKeys);
    }

    /** Whether an entry of this raw key can change the answer for a map. */
    public boolean keeps(UTF8String key) {
        return !of(new UTF8String[] {key}, new UTF8String[] {SOME_VALUE}).equals(withoutTags());
    }

    /** The canonical text of a map of these entries, in this order; a value may be null. */
    public UTF8String of(UTF8String[] keys, UTF8String[] values) {
        return ofMap.invoke(
                new ArrayBasedMapData(new GenericArrayData(keys), new GenericArrayData(values)), foldedKeys);
    }

    /** The canonical text of tags written as text; null when they cannot be read. */
    public UTF8String of(UTF8String tags) {
        return ofText.invoke(tags, foldedKeys);
    }

    /** The answer where there are no tags at all. */
    public UTF8String withoutTags() {
        return ofMap.invoke(null, foldedKeys);
    }
}
