package io.apportion.tags;

import java.util.Objects;

/**
 * How the columns of one family of flattened tags begin.
 *
 * @param start the beginning of the column's name, in any case; never empty: {@code resourceTags/}
 * @param keyStart what the raw key has in its place: empty where the prefix is only the export's ({@code resourceTags/}),
 *     the prefix again where it makes a key of its own ({@code costCategory/})
 */
public record TagColumnPrefix(String start, String keyStart) {
    /** Refuses an empty start, which would make every column a tag. */
    public TagColumnPrefix {
        Objects.requireNonNull(keyStart, "keyStart");
        if (start.isEmpty()) {
            throw new IllegalArgumentException("start is empty: every column would be a tag");
        }
    }

    /** A prefix that is no part of the raw key. */
    public static TagColumnPrefix dropped(String start) {
        return new TagColumnPrefix(start, "");
    }

    /** A prefix that stays on the raw key. */
    public static TagColumnPrefix kept(String start) {
        return new TagColumnPrefix(start, start);
    }

    /** Whether the column is one of the family; one that ends with the prefix names no key and is not. */
    boolean matches(String column) {
        return column.regionMatches(true, 0, start, 0, start.length())
                && !column.substring(start.length()).isBlank();
    }

    String rawKey(String column) {
        return keyStart + column.substring(start.length());
    }
}
