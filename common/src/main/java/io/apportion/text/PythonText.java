package io.apportion.text;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Lists and dicts as Python prints them, made JSON: data frames write Google Cloud labels into CSV files as
 * {@code [{'key': 'team', 'value': 'search'}]}. Whether the whole is well formed is left to the JSON reader.
 */
public final class PythonText {
    private static final int ESCAPE_DIGITS_MAX = 8;

    private final String python;
    private final StringBuilder json;
    private int at;

    private PythonText(String python) {
        this.python = python;
        this.json = new StringBuilder(python.length());
    }

    /** Whether the first thing inside the brackets is a text in apostrophes, which JSON never has. */
    public static boolean opensWithApostrophe(String text) {
        int at = 0;
        while (at < text.length() && isOpening(text.charAt(at))) {
            at++;
        }
        return at > 0 && at < text.length() && text.charAt(at) == '\'';
    }

    private static boolean isOpening(char sign) {
        return sign == '{' || sign == '[' || sign == ' ';
    }

    /** The same as JSON; null when a text in it does not end, or holds what Python never prints. */
    public static String toJson(String python) {
        return new PythonText(python).toJson();
    }

    private String toJson() {
        while (at < python.length()) {
            char next = python.charAt(at);
            if (next == '\'' || next == '"') {
                if (!text(next)) {
                    return null;
                }
            } else if (Character.isLetter(next)) {
                word();
            } else {
                json.append(next);
                at++;
            }
        }
        return json.toString();
    }

    private void word() {
        int start = at;
        while (at < python.length() && Character.isLetterOrDigit(python.charAt(at))) {
            at++;
        }
        String word = python.substring(start, at);
        json.append(
                switch (word) {
                    case "True" -> "true";
                    case "False" -> "false";
                    case "None" -> "null";
                    default -> word;
                });
    }

    private boolean text(char quote) {
        StringBuilder text = new StringBuilder();
        for (at++; at < python.length(); at++) {
            char next = python.charAt(at);
            if (next == quote) {
                at++;
                quoted(text);
                return true;
            }
            if (next < ' ' || (next == '\\' && !escape(text))) {
                return false;
            }
            if (next != '\\') {
                text.append(next);
            }
        }
        return false;
    }

    private void quoted(StringBuilder text) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
    }

    /** Takes the escape that begins here, up to its last character; false for one that Python never prints. */
    private boolean escape(StringBuilder text) {
        at++;
        char kind = at < python.length() ? python.charAt(at) : ' ';
        switch (kind) {
            case '\\', '\'', '"' -> text.append(kind);
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'x' -> {
                return codePoint(2, text);
            }
            case 'u' -> {
                return codePoint(4, text);
            }
            case 'U' -> {
                return codePoint(ESCAPE_DIGITS_MAX, text);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean codePoint(int digits, StringBuilder text) {
        long point = 0;
        for (int i = 0; i < digits; i++) {
            at++;
            int digit = at < python.length() ? Character.digit(python.charAt(at), 16) : -1;
            if (digit < 0) {
                return false;
            }
            point = point * 16 + digit;
        }
        if (point > Character.MAX_CODE_POINT) {
            return false;
        }
        text.appendCodePoint((int) point);
        return true;
    }
}
