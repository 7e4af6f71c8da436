package io.apportion.explain;

import java.math.BigDecimal;
import java.util.Locale;

/** Exact numbers as text: every digit, without zeros that say nothing. */
final class Digits {
    private static final int MONEY_SCALE_MIN = 2;

    private Digits() {}

    /** At least two decimals, as money is written. */
    static String money(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(MONEY_SCALE_MIN, shortest.scale())).toPlainString();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** With commas between thousands: long counts are read, not computed with. */
    static String grouped(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, shortest.scale()) + "f", shortest);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A count with its noun, which takes an s unless it is one. */
    static String counted(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
