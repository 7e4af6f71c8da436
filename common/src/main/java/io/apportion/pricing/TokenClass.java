package io.apportion.pricing;

import java.util.Locale;

/**
 * What a bill tells apart in a model call. Prices of the classes differ up to fifty times, so a bill is split class by
 * class. Classes are disjoint: {@link #INPUT} holds neither what was read from nor what was written to a prompt cache.
 */
public enum TokenClass {
    INPUT,
    CACHE_READ,
    CACHE_WRITE,
    OUTPUT,
    /** What is charged beside tokens: requests, searches, seconds of audio without a direction. */
    REQUESTS;

    /** The name in tables and seeds: {@code input}, {@code cache_read} and so on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
