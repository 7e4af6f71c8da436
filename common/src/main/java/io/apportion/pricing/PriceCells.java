package io.apportion.pricing;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;

/** The cells of one line of a price file; what cannot be read or must not be is a problem of that line. */
record PriceCells(SeedLine line, Problems problems) {

    String text(String column) {
        return line.text(column);
    }

    String textOrNull(String column) {
        return line.textOrNull(column);
    }

    String origin() {
        return line.origin();
    }

    /** The value of a cell; null where it is empty or cannot be read. */
    <T> T parse(String column, Function<String, T> parser) {
        String text = line.text(column);
        try {
            return text.isEmpty() ? null : parser.apply(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            problems.add(line.origin(), column + " cannot be read", text);
            return null;
        }
    }

    void refuseIf(boolean wrong, String reason, Object value) {
        problems.addIf(wrong, line.origin(), reason, value);
    }

    <T> void refuseValue(T value, String reason, Predicate<T> wrong) {
        refuseIf(value != null && wrong.test(value), reason, value);
    }

    void require(String... columns) {
        for (String column : columns) {
            refuseIf(line.text(column).isEmpty(), column + " is empty", "");
        }
    }

    /** Refuses cells that mean nothing on this kind of line, so that nobody believes they do. */
    void refuseFilled(String kind, String... columns) {
        for (String column : columns) {
            refuseIf(!line.text(column).isEmpty(), kind + " has no " + column, line.text(column));
        }
    }
}
