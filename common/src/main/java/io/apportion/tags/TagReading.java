package io.apportion.tags;

import java.util.List;

/** What became of one tag text: its tags, possibly none, or a text that could not be read. */
public sealed interface TagReading {

    /**
     * The tags in the order of the text; a key that occurs twice is there twice.
     *
     * @param pairs the tags; in an array that says where each tag comes from, the nearest source of each key only
     */
    record Tags(List<TagPair> pairs) implements TagReading {
        /** Keeps a copy of its own. */
        public Tags {
            pairs = List.copyOf(pairs);
        }
    }

    /** The text holds something, but not tags; the reason says what the parser met. */
    record Malformed(String reason) implements TagReading {}
}
