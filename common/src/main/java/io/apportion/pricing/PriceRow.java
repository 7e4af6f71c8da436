package io.apportion.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One price of one unit of one model.
 *
 * @param regionScope the only region group it holds for; null means any
 * @param price amount of {@code currency} for {@code perUnits} of the unit; 0 means free, which is not missing
 * @param tierInputTokensGt context size above which, exclusively, it replaces the base price for all tokens of the
 *     call; null is the base price
 * @param precedence among prices that hold at the same moment the higher wins, such as a peak hour over the day
 * @param source origin and date of the fact
 * @param origin file and line it was read from
 */
public record PriceRow(
        ModelKey model,
        ServiceTier serviceTier,
        String regionScope,
        Unit unit,
        BigDecimal price,
        long perUnits,
        Long tierInputTokensGt,
        Validity validity,
        int precedence,
        String currency,
        PriceKind kind,
        String source,
        String origin)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Weakest first. The loader refuses two rows that compare equal and can hold for the same call. */
    static final Comparator<PriceRow> BY_STRENGTH = Comparator.comparing(PriceRow::kind)
            .thenComparing(row -> row.regionScope != null)
            .thenComparing(PriceRow::precedence)
            .thenComparing(PriceRow::threshold);

    /** The context size above which the row holds; -1 for the base price, so that it orders first. */
    long threshold() {
        return tierInputTokensGt == null ? -1 : tierInputTokensGt;
    }

    /** Whether the row may price this usage, tier aside. An unknown time or context size meets no condition. */
    boolean holdsFor(Usage usage) {
        return (regionScope == null || regionScope.equals(usage.regionScope()))
                && validity.includes(usage.date(), usage.time())
                && (tierInputTokensGt == null
                        || (usage.contextTokens() != null && usage.contextTokens() > tierInputTokensGt));
    }

    /** Names the price for a table: first day of validity (or {@code always}) and source. */
    String version() {
        return (validity.from() == null ? "always" : validity.from()) + " " + source;
    }
}
