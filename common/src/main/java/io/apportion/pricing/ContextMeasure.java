package io.apportion.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which tokens of one call a context tier compares with its threshold. Providers differ, so a row says it. */
public enum ContextMeasure {
    /** All input tokens: uncached, read from and written to the prompt cache. */
    CONTEXT,
    /** Input tokens neither read from nor written to the prompt cache. */
    INPUT,
    /** All input tokens but those read from the prompt cache. */
    INPUT_AND_WRITE,
    /** The tokens of the class the price is for, each class on its own. */
    OWN;

    /** The name in a price file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure a price file names; nothing means {@link #CONTEXT}. Empty if there is none of that name. */
    public static Optional<ContextMeasure> of(String code) {
        return code.isEmpty()
                ? Optional.of(CONTEXT)
                : Arrays.stream(values())
                        .filter(measure -> measure.code().equals(code))
                        .findFirst();
    }
}
