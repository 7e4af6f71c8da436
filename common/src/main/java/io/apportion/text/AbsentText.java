package io.apportion.text;

import java.util.Set;

/** The texts by which billing exports say that a value is not there. Zero is never one of them. */
public final class AbsentText {
    private static final Set<String> TEXTS = Set.of("", "NULL", "null", "\\N");
    private static final int LENGTH_MAX = 4;

    private AbsentText() {}

    /** Whether the text is null, blank, {@code NULL}, {@code null} or {@code \N}, with white space around it or not. */
    public static boolean matches(CharSequence text) {
        if (text == null) {
            return true;
        }
        String visible = text.toString().strip();
        return visible.length() <= LENGTH_MAX && TEXTS.contains(visible);
    }
}
