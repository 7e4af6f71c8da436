package io.apportion.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One price of one unit of one model.
 *
 * @param price amount of {@code currency} for {@code perUnits} of the unit; 0 means free, which is not missing
 * @param conditions when and for whom it holds
 * @param contractId the agreement it comes from; null if none is named
 * @param source origin and date of the fact
 * @param origin file and line it was read from
 */
public record PriceRow(
        ModelKey model,
        ServiceTier serviceTier,
        Unit unit,
        BigDecimal price,
        long perUnits,
        PriceConditions conditions,
        String currency,
        PriceKind kind,
        String contractId,
        String source,
        String origin)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Weakest first. The loader refuses two rows that compare equal and can hold for the same call. */
    static final Comparator<PriceRow> BY_STRENGTH =
            Comparator.comparing(PriceRow::kind).thenComparing(PriceRow::conditions, PriceConditions.BY_STRENGTH);

    /** When it holds. */
    public Validity validity() {
        return conditions.validity();
    }

    /** Whether the row may price this usage, tier aside. */
    boolean holdsFor(Usage usage) {
        return conditions.holdFor(usage, unit.tokenClass());
    }

    /** Names the price for a table: first day of validity (or {@code always}) and source. */
    String version() {
        return (validity().from() == null ? "always" : validity().from()) + " " + source;
    }
}
