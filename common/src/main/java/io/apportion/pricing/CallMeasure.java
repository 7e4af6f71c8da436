package io.apportion.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A count of one call that some price compares with a threshold. */
enum CallMeasure {
    CONTEXT,
    INPUT,
    INPUT_AND_WRITE,
    CACHE_READ,
    CACHE_WRITE,
    OUTPUT;

    /** The count that a tier of a price of this class compares; empty where the class counts no tokens. */
    static Optional<CallMeasure> of(ContextMeasure measure, TokenClass own) {
        return switch (measure) {
            case CONTEXT -> Optional.of(CONTEXT);
            case INPUT -> Optional.of(INPUT);
            case INPUT_AND_WRITE -> Optional.of(INPUT_AND_WRITE);
            case OWN -> named(own.code());
        };
    }

    /** The measure of this name. */
    static Optional<CallMeasure> named(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }

    /** The name in a step's text. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The count of a call; tokens. */
    long of(long input, long cacheRead, long cacheWrite, long output) {
        return switch (this) {
            case CONTEXT -> input + cacheRead + cacheWrite;
            case INPUT -> input;
            case INPUT_AND_WRITE -> input + cacheWrite;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case OUTPUT -> output;
        };
    }
}
