package io.apportion.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;

/**
 * A factor on prices: an uplift for a region, half price for batches, a discount of a contract.
 *
 * @param name what it is for, such as {@code region}. Multipliers of different names multiply each other; of one name
 *     only the most specific applies
 * @param model the model; its id is {@link #ANY} where the factor is for all models of the provider
 * @param serviceTier the tier it makes from the standard price; null means any tier
 * @param unit the unit whose price it moves; null means all
 * @param factor 1.1 for an uplift of a tenth; never negative
 * @param conditions when and for whom it holds
 * @param contractId the agreement it comes from; null if none
 * @param source origin and date of the fact
 * @param origin file and line it was read from
 */
public record PriceMultiplier(
        String name,
        ModelKey model,
        ServiceTier serviceTier,
        Unit unit,
        BigDecimal factor,
        PriceConditions conditions,
        String contractId,
        String source,
        String origin)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands in a price file for every model or every unit. */
    static final String ANY = "*";

    /** Weakest first. The loader refuses two of one name that compare equal and can hold for the same call. */
    static final Comparator<PriceMultiplier> BY_STRENGTH = Comparator.comparing(
                    (PriceMultiplier multiplier) -> !multiplier.isForAllModels())
            .thenComparing(multiplier -> multiplier.unit != null)
            .thenComparing(multiplier -> multiplier.serviceTier != null)
            .thenComparing(PriceMultiplier::conditions, PriceConditions.BY_STRENGTH);

    boolean isForAllModels() {
        return model.modelId().equals(ANY);
    }

    /** Whether it moves this price of this usage. */
    boolean appliesTo(PriceRow row, Usage usage) {
        return mayMove(row, usage) && conditions.holdFor(usage, row.unit().tokenClass());
    }

    /**
     * The same, its conditions aside. A price that is itself for the tier, region, context or hour is not multiplied
     * for it again, and a contract price only by its own contract.
     */
    boolean mayMove(PriceRow row, Usage usage) {
        return (unit == null || unit == row.unit())
                && (serviceTier == null || makesTier(row, usage))
                && (row.kind() != PriceKind.CONTRACT || Objects.equals(contractId, row.contractId()))
                && !answers(row.conditions());
    }

    /** Names the factor for a table, as a price is named. */
    String version() {
        Object from = conditions.validity().from();
        return (from == null ? "always" : from) + " " + name + " x" + factor.toPlainString() + " " + source;
    }

    private boolean makesTier(PriceRow row, Usage usage) {
        return serviceTier.equals(usage.serviceTier()) && row.serviceTier().equals(ServiceTier.STANDARD);
    }

    private boolean answers(PriceConditions price) {
        return (conditions.regionScope() != null && price.regionScope() != null)
                || (conditions.contextTier() != null && price.contextTier() != null)
                || (conditions.validity().hasWindow() && price.validity().hasWindow());
    }
}
