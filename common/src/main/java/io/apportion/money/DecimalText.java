package io.apportion.money;

import io.apportion.text.AbsentText;
import java.math.BigDecimal;

/**
 * One pass over the text of a decimal number: sign, digits, point, digits, exponent, ASCII only. Up to 18 significant
 * digits are summed in a long; longer numbers are checked here and then built by BigDecimal.
 */
final class DecimalText {
    private static final int LONG_DIGITS = 18;
    /** A readable amount has at most 50 digits; the rest is room for zeros. Bounds the work on hostile text. */
    private static final int LENGTH_MAX = 128;
    /** Far beyond any amount, far below what makes BigDecimal costly. */
    private static final int EXPONENT_MAX = 9_999;

    private static final AmountReading ABSENT = new AmountReading.Absent();
    private static final AmountReading NOT_A_DECIMAL = new AmountReading.Malformed("not a plain or E-notation decimal");
    private static final AmountReading TOO_LONG = new AmountReading.Malformed("longer than 128 characters");

    private final CharSequence text;
    private final int start;
    private final int end;
    private int position;
    private long unscaled;
    private int digits;
    private int significantDigits;
    private int exponent;

    private DecimalText(CharSequence text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    static AmountReading read(CharSequence text) {
        if (text == null) {
            return ABSENT;
        }
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end - start > LENGTH_MAX ? TOO_LONG : read(text, start, end);
    }

    private static AmountReading read(CharSequence text, int start, int end) {
        BigDecimal exact = new DecimalText(text, start, end).scan();
        if (exact != null) {
            return LedgerAmount.of(exact);
        }
        return AbsentText.matches(text) ? ABSENT : NOT_A_DECIMAL;
    }

    /** The exact value of a text known to be a decimal of sane length. */
    static BigDecimal decimal(String known) {
        return new DecimalText(known, 0, known.length()).scan();
    }

    /** The exact value, or null when the text is not a decimal. */
    private BigDecimal scan() {
        boolean negative = accept('-');
        if (!negative) {
            accept('+');
        }
        digits();
        int integerDigits = digits;
        if (accept('.')) {
            digits();
        }
        int mantissaEnd = position;
        if (digits == 0 || !exponent() || position != end) {
            return null;
        }
        if (significantDigits > LONG_DIGITS) {
            return new BigDecimal(text.subSequence(start, mantissaEnd).toString()).scaleByPowerOfTen(exponent);
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, digits - integerDigits - exponent);
    }

    private boolean accept(char expected) {
        boolean there = position < end && text.charAt(position) == expected;
        if (there) {
            position++;
        }
        return there;
    }

    private void digits() {
        for (int digit = digit(); digit >= 0; digit = digit()) {
            position++;
            digits++;
            // Beyond 18 digits the sum overflows and is not used.
            unscaled = unscaled * 10 + digit;
            if (significantDigits > 0 || digit > 0) {
                significantDigits++;
            }
        }
    }

    /** The digit at the position, or -1 where there is none. */
    private int digit() {
        int digit = position < end ? text.charAt(position) - '0' : -1;
        return digit <= 9 ? digit : -1;
    }

    /** Reads an exponent if one follows; false when it has no digits. */
    private boolean exponent() {
        if (!accept('e') && !accept('E')) {
            return true;
        }
        boolean negative = accept('-');
        if (!negative) {
            accept('+');
        }
        int first = position;
        int magnitude = 0;
        for (int digit = digit(); digit >= 0; digit = digit()) {
            position++;
            magnitude = Math.min(magnitude * 10 + digit, EXPONENT_MAX);
        }
        exponent = negative ? -magnitude : magnitude;
        return position > first;
    }
}
