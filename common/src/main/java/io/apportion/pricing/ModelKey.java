package io.apportion.pricing;

import java.io.Serializable;

/**
 * A model as a price card knows it.
 *
 * @param priceProvider provider id of the card, lower case, such as {@code google}
 * @param modelId model id of the card, such as {@code gemini-2.5-pro}
 */
public record ModelKey(String priceProvider, String modelId) implements Serializable {
    private static final long serialVersionUID = 1L;
}
