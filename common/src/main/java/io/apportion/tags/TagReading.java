package io.apportion.tags;

import java.util.List;

/** What became of one tag text: its tags, possibly none, or a text that could not be read. */
public sealed interface TagReading {

    /**
     * The tags in the order of the text; a key that occurs twice is there twice.
     *
     * @param pairs the tags; in an array that says where each tag comes from, the nearest source of each key only
     * @param outranked the tags of farther sources whose key a nearer source also has; they count as collisions
     */
    record Tags(List<TagPair> pairs, List<TagPair> outranked) implements TagReading {
        /** Keeps copies of its own. */
        public Tags {
            pairs = List.copyOf(pairs);
            outranked = List.copyOf(outranked);
        }

        /** Tags that all rank alike. */
        public Tags(List<TagPair> pairs) {
            this(pairs, List.of());
        }
    }

    /** The text holds something, but not tags; the reason says what the parser met. */
    record Malformed(String reason) implements TagReading {}
}
