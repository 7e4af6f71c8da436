package io.apportion.tags;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One object of a tag array: {@code {"key": "team", "value": "search"}}. Google Cloud adds {@code x_type} and
 * {@code x_inherited} in its FOCUS view, {@code inherited} in its native export; other members are passed over, a
 * namespace too.
 */
record TagItem(TagPair pair, TagSource source) {

    /** The array's tags, where the parser stands on its start; of each key, only those of the nearest source. */
    static TagReading array(JsonParser parser, String text) throws IOException {
        List<TagItem> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return new TagReading.Malformed("an item of the array is not an object");
            }
            Members members = Members.of(parser, text);
            if (members.key == null) {
                return new TagReading.Malformed("an item of the array has no key");
            }
            if (members.value != null) {
                items.add(members.item());
            }
        }
        return nearest(items);
    }

    private static TagReading nearest(List<TagItem> items) {
        if (items.stream().map(TagItem::source).distinct().count() < 2) {
            return new TagReading.Tags(items.stream().map(TagItem::pair).toList());
        }
        Map<String, TagSource> nearest = new HashMap<>();
        items.forEach(item -> nearest.merge(TagKey.fold(item.pair.key()), item.source, TagItem::nearer));
        return new TagReading.Tags(items.stream()
                .filter(item ->
                        item.source == TagSource.NOTHING || item.source == nearest.get(TagKey.fold(item.pair.key())))
                .map(TagItem::pair)
                .toList());
    }

    private static TagSource nearer(TagSource a, TagSource b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** The members of an item as they come. */
    private static final class Members {
        private String key;
        private String value;
        private String type;
        private String inherited;

        static Members of(JsonParser parser, String text) throws IOException {
            Members members = new Members();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                members.set(name, TagJson.value(parser, text));
            }
            return members;
        }

        TagItem item() {
            TagPair pair = new TagPair(key, value);
            TagSource source = TagPrecedence.saysNothing(pair) ? TagSource.NOTHING : TagSource.of(type, inherited);
            return new TagItem(pair, source);
        }

        private void set(String name, String text) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "key" -> key = text;
                case "value" -> value = text;
                case "x_type" -> type = text;
                case "x_inherited", "inherited" -> inherited = text;
                default -> {}
            }
        }
    }
}
