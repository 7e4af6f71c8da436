package io.apportion.pricing;

import java.math.BigDecimal;
import java.util.List;

/**
 * The row charged for a unit and the factors on it.
 *
 * @param multipliers in the order of their names; may be empty
 */
record ChargedPrice(PriceRow row, List<PriceMultiplier> multipliers) {

    /** Price for {@code row.perUnits()}, exact. */
    BigDecimal price() {
        return multipliers.stream().map(PriceMultiplier::factor).reduce(row.price(), BigDecimal::multiply);
    }

    /** Whether the price is that of the usage's tier, its own or made from the standard price. */
    boolean isOf(ServiceTier tier) {
        return row.serviceTier().equals(tier)
                || multipliers.stream().anyMatch(multiplier -> tier.equals(multiplier.serviceTier()));
    }
}
