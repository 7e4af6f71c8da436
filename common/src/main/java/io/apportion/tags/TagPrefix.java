package io.apportion.tags;

/**
 * What exports put before the key a person chose. Three families are left on the key, so that they stay keys of their
 * own: {@code costCategory/} (a grouping by the payer's rules), {@code iamPrincipal/} (tags of the caller, not of the
 * resource) and an OCI or Google Cloud namespace, {@code Oracle-Tags.CreatedBy}.
 */
enum TagPrefix {
    /** AWS, set by a person: {@code user:team}, CUR 2.0 {@code user_team}. */
    USER("user", "-_ :"),

    /** AWS, set by the provider: {@code aws:createdBy}, CUR 2.0 {@code aws_created_by}. */
    AWS("aws", "_:"),

    /** CUR 1 as CSV: {@code resourceTags/user:team}. */
    RESOURCE_TAGS_OF_CSV("resourcetags", "/"),

    /** CUR 1 as Parquet: {@code resource_tags_user_team}. */
    RESOURCE_TAGS_OF_PARQUET("resource_tags", "-_ /"),

    /** Google Cloud: {@code labels/team}. */
    LABELS("labels", "/."),

    /** Google Cloud: {@code label.team}. */
    LABEL("label", "/."),

    /** OCI: {@code tags/Oracle-Tags.CreatedBy}. */
    TAGS("tags", "/");

    private static final TagPrefix[] ALL = values();

    private final String word;
    private final String separators;

    TagPrefix(String word, String separators) {
        this.word = word;
        this.separators = separators;
    }

    /** The prefix that stands there in a lower-case key; null for none, or when nothing would be left. */
    static TagPrefix at(String key, int start) {
        for (TagPrefix prefix : ALL) {
            if (prefix.end(key, start) > start) {
                return prefix;
            }
        }
        return null;
    }

    /** Where the rest of the key begins, spaces skipped; {@code start} when the prefix does not stand there. */
    int end(String key, int start) {
        int separator = start + word.length();
        boolean stands =
                separator + 1 < key.length() && separators.indexOf(key.charAt(separator)) >= 0 && hasWord(key, start);
        return stands ? afterSpaces(key, separator + 1) : start;
    }

    private boolean hasWord(String key, int start) {
        for (int i = 0; i < word.length(); i++) {
            char sign = key.charAt(start + i);
            char plain = sign == '-' || sign == ' ' ? '_' : sign;
            if (plain != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the prefix says who set the tag. */
    boolean namesOwner() {
        return this == USER || this == AWS;
    }

    private static int afterSpaces(String key, int start) {
        int end = start;
        while (end < key.length() && key.charAt(end) == ' ') {
            end++;
        }
        return end;
    }
}
