package io.apportion.tags;

/**
 * What the tags of one charge say about one dimension.
 *
 * @param value the dimension's value; null when MISSING or INVALID
 * @param rawKey the key it was read from, untouched; when MISSING, a key that resembles one of the dimension's, else null
 * @param rawValue the value it was read from, untouched; null when MISSING
 * @param outcome how the value was found, or why there is none
 * @param suggestion for INVALID, the allowed value it resembles; for MISSING, the key that the raw key resembles; null when
 *     none does. Never applied
 * @param collisions how many other tags of this dimension say something else
 */
public record ResolvedTag(
        String value, String rawKey, String rawValue, Outcome outcome, String suggestion, int collisions) {
    /** How a tag's value became the dimension's value. */
    public enum Outcome {
        /** Exactly an allowed value, or any value where none are listed. */
        VALID,
        /** An allowed value but for case or surrounding space. */
        FOLDED,
        /** Another word for a value, by the dimension's aliases. */
        ALIASED,
        /** There, but not allowed. */
        INVALID,
        /** No tag of the dimension has a value. */
        MISSING
    }

    static ResolvedTag missing() {
        return new ResolvedTag(null, null, null, Outcome.MISSING, null, 0);
    }

    static ResolvedTag mistyped(String rawKey, String key) {
        return new ResolvedTag(null, rawKey, null, Outcome.MISSING, key, 0);
    }

    ResolvedTag withCollisions(int count) {
        return new ResolvedTag(value, rawKey, rawValue, outcome, suggestion, count);
    }

    /** What the tag says, comparable with other tags even where it is not allowed. */
    String saying() {
        return value == null ? TagValue.fold(rawValue) : value;
    }
}
