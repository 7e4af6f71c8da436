package io.apportion.pricing;

import java.io.Serializable;

/**
 * A provider under the one name by which bills and logs are joined.
 *
 * @param id canonical id, such as {@code gcp}; the folded text itself where no alias is known
 * @param priceProvider the provider's id in the price card, such as {@code google}; null if the card has none
 */
public record Provider(String id, String priceProvider) implements Serializable {
    private static final long serialVersionUID = 1L;
}
