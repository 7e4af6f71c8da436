package io.apportion.tags;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When two tag keys are the same key. */
public final class TagKey {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern SEPARATORS = Pattern.compile("[-_ ]");

    /**
     * What providers put before the key a person chose: AWS bills {@code user:team}, {@code resourceTags/user:team} or
     * {@code resource_tags_user_team}, Google Cloud {@code labels/team}. A bare {@code aws_} is left alone, because
     * people choose such names themselves.
     */
    private static final Pattern PROVIDER_PREFIX =
            Pattern.compile("(resource[-_ ]tags[-_ ](aws[-_ ])?|resource[-_ ]?tags/|labels/|user[-_ :]|aws:) *");

    private TagKey() {}

    /**
     * The form in which keys are compared: {@link #spelling} without the provider's prefixes, repeated ones too. A key
     * that is nothing but a prefix keeps it. Folding a folded key changes nothing.
     */
    public static String fold(String rawKey) {
        String key = lower(rawKey);
        String shorter = withoutPrefix(key);
        while (shorter.length() < key.length()) {
            key = shorter;
            shorter = withoutPrefix(key);
        }
        return joined(key);
    }

    /** The key in lower case without surrounding space, where {@code -}, {@code _} and a space are all {@code _}. */
    public static String spelling(String rawKey) {
        return joined(lower(rawKey));
    }

    private static String lower(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(lower, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String withoutPrefix(String key) {
        Matcher prefix = PROVIDER_PREFIX.matcher(key);
        return prefix.lookingAt() && prefix.end() < key.length() ? key.substring(prefix.end()) : key;
    }

    private static String joined(String key) {
        return SEPARATORS.matcher(key).replaceAll("_");
    }
}
