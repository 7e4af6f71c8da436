package io.apportion.tags;

import java.util.Locale;

/** Where a Google Cloud tag comes from, the nearest to the resource first: the nearest source of a key is believed. */
enum TagSource {
    LABEL,
    TAG,
    INHERITED_TAG,
    PROJECT_LABEL,
    SYSTEM_LABEL,
    /** A type we do not know; nearer sources are believed before it. */
    OTHER,
    /** Wherever it comes from, a tag without a value outranks none and none outranks it. */
    NOTHING;

    /**
     * The source that an item names.
     *
     * @param type {@code label}, {@code tag}, {@code project_label} or {@code system_label}; null in the native export
     * @param inherited {@code true} or {@code false}, in any case; null for what cannot be inherited
     */
    static TagSource of(String type, String inherited) {
        boolean isInherited = "true".equalsIgnoreCase(inherited);
        if (type == null) {
            return inherited == null ? LABEL : tag(isInherited);
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "label" -> LABEL;
            case "tag" -> tag(isInherited);
            case "project_label" -> PROJECT_LABEL;
            case "system_label" -> SYSTEM_LABEL;
            default -> OTHER;
        };
    }

    private static TagSource tag(boolean isInherited) {
        return isInherited ? INHERITED_TAG : TAG;
    }
}
