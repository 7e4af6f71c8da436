package io.apportion.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a usage costs by the card. An estimate: it weighs the split of the bill and is compared with it.
 *
 * @param costByClass cost of each class at scale 18, zero for a class not used; a class that could not be priced is
 *     absent
 * @param total sum of the classes at scale 18; null unless the status is PRICED
 * @param currency ISO 4217; null if no price applied
 * @param priceVersion first day of validity and source of the prices used, joined by {@code ;}; null if none applied
 * @param notes what was assumed
 * @param unpricedUnits units used for which neither they nor a parent have a price
 * @param prices the row charged for each used unit
 * @param multipliers the factors on each of those rows, in the order of their names; often empty
 */
public record Rating(
        RatingStatus status,
        Map<TokenClass, BigDecimal> costByClass,
        BigDecimal total,
        String currency,
        String priceVersion,
        Set<RatingNote> notes,
        Set<Unit> unpricedUnits,
        Map<Unit, PriceRow> prices,
        Map<Unit, List<PriceMultiplier>> multipliers)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Rating {
        costByClass = Collections.unmodifiableMap(new TreeMap<>(costByClass));
        notes = Collections.unmodifiableSet(new TreeSet<>(notes));
        unpricedUnits = Collections.unmodifiableSet(new TreeSet<>(unpricedUnits));
        prices = Collections.unmodifiableMap(new TreeMap<>(prices));
        multipliers = Collections.unmodifiableMap(new TreeMap<>(multipliers));
    }

    /** Nothing is known about the cost. */
    static Rating unpriced(RatingStatus status) {
        return new Rating(status, Map.of(), null, null, null, Set.of(), Set.of(), Map.of(), Map.of());
    }

    /** Cost of one class at scale 18; null if unknown, never null when the status is PRICED. */
    public BigDecimal cost(TokenClass tokenClass) {
        return costByClass.get(tokenClass);
    }

    /** Whether a unit was charged at standard because its tier has no price. */
    public boolean tierFellBack() {
        return notes.contains(RatingNote.TIER_FELL_BACK);
    }
}
