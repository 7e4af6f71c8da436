package io.apportion.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a price comes from, weakest first: a contract price is used before a list price of the same thing. */
public enum PriceKind {
    LIST,
    COMMITTED,
    CONTRACT;

    /** The kind a seed names; empty if there is none. */
    public static Optional<PriceKind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
