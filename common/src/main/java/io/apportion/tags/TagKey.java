package io.apportion.tags;

import java.text.Normalizer;
import java.util.Locale;

/** When two tag keys are the same key. */
public final class TagKey {
    private TagKey() {}

    /**
     * The form in which keys are compared: lower case, without the provider's prefixes (repeated ones too) and without
     * the signs that exports replace: AWS writes the key {@code CostCenter} as the Parquet column
     * {@code resource_tags_user_cost_center}, so only letters and digits can tell keys apart. What is not ASCII stays.
     * A key that is nothing but a prefix or signs keeps them. Folding a folded key changes nothing.
     */
    public static String fold(String rawKey) {
        String key = lower(rawKey);
        int start = 0;
        for (TagPrefix prefix = TagPrefix.at(key, start); prefix != null; prefix = TagPrefix.at(key, start)) {
            start = prefix.end(key, start);
        }
        String own = key.substring(start);
        String folded = lettersAndDigits(own);
        return folded.isEmpty() ? own : folded;
    }

    /** The key in lower case without surrounding space, where {@code -}, {@code _} and a space are all {@code _}. */
    public static String spelling(String rawKey) {
        return lower(rawKey).replace('-', '_').replace(' ', '_');
    }

    /**
     * Whether the provider set the tag and nobody chose its key: {@code aws:createdBy},
     * {@code resource_tags_aws_created_by}. Where its folded key is also a person's, the person's tag goes first.
     */
    public static boolean isProviders(String rawKey) {
        String key = lower(rawKey);
        int start = 0;
        for (TagPrefix prefix = TagPrefix.at(key, start); prefix != null; prefix = TagPrefix.at(key, start)) {
            if (prefix.namesOwner()) {
                return prefix == TagPrefix.AWS;
            }
            start = prefix.end(key, start);
        }
        return false;
    }

    private static String lower(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return plainSpaces(Normalizer.normalize(lower, Normalizer.Form.NFC)).strip();
    }

    private static String plainSpaces(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign != ' ' && (Character.isWhitespace(sign) || Character.isSpaceChar(sign))) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, ' ');
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static String lettersAndDigits(String key) {
        StringBuilder kept = null;
        for (int i = 0; i < key.length(); i++) {
            char sign = key.charAt(i);
            boolean isKept = sign > '\u007f' || Character.isLetterOrDigit(sign);
            if (!isKept && kept == null) {
                kept = new StringBuilder(key.length()).append(key, 0, i);
            } else if (isKept && kept != null) {
                kept.append(sign);
            }
        }
        // An accent may have moved next to the letter before a dropped sign.
        return kept == null ? key : Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}
