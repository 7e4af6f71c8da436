package io.apportion.pricing;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * The speed a call was sold at, under one spelling.
 *
 * @param name {@code standard}, {@code batch}, {@code flex}, {@code priority}, or any other name a card uses
 */
public record ServiceTier(String name) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is charged where a tier has no price of its own. */
    public static final ServiceTier STANDARD = new ServiceTier("standard");

    private static final Map<String, String> SAME_AS = Map.of(
            "", "standard",
            "default", "standard",
            "auto", "standard",
            "on_demand", "standard",
            "on-demand", "standard",
            "fast", "priority",
            "batches", "batch");

    /** The tier a log, bill or card names; nothing means standard, and {@code fast} is sold as priority. */
    public static ServiceTier of(String text) {
        String folded = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return new ServiceTier(SAME_AS.getOrDefault(folded, folded));
    }
}
