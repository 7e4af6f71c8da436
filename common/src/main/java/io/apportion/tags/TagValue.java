package io.apportion.tags;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two tag values are the same value. */
public final class TagValue {
    private static final Pattern EDGE_SPACES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private TagValue() {}

    /** The value without surrounding space, in composed form; empty for null. Case and inner characters are kept. */
    public static String clean(String rawValue) {
        return rawValue == null
                ? ""
                : EDGE_SPACES
                        .matcher(Normalizer.normalize(rawValue, Normalizer.Form.NFC))
                        .replaceAll("");
    }

    /** The form in which values are compared: {@link #clean} and in lower case. */
    public static String fold(String rawValue) {
        return Normalizer.normalize(clean(rawValue).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** Whether the value has the form by which rules name a shared pool among recipients; no team may have it. */
    public static boolean namesPool(String value) {
        return fold(value).startsWith("pool:");
    }

    /** Whether the value has the form of a ledger's own member, {@code (unattributed)}; no tag or rule may name one. */
    public static boolean isReserved(String value) {
        String clean = clean(value);
        return clean.startsWith("(") && clean.endsWith(")");
    }
}
