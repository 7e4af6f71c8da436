package io.apportion.pricing;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Prices usage by a card. For each class: Σ price × multipliers × count ÷ per_units, computed exactly and rounded once,
 * half to even, at 18 digits; the total is the sum of the classes.
 */
public final class Rater implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PriceCard card;

    public Rater(PriceCard card) {
        this.card = card;
    }

    /** What the usage costs; never guesses, so an unknown model or unit has no cost rather than zero. */
    public Rating rate(Usage usage) {
        return card.prices(usage.model())
                .map(prices -> rate(usage, prices))
                .orElseGet(() -> Rating.unpriced(RatingStatus.UNPRICED_MODEL));
    }

    private static Rating rate(Usage usage, ModelPrices prices) {
        if (!prices.pricedOn(usage.date())) {
            return Rating.unpriced(RatingStatus.UNPRICED_DATE);
        }
        Map<Unit, ChargedPrice> charged = new EnumMap<>(Unit.class);
        Set<Unit> unpriced = EnumSet.noneOf(Unit.class);
        for (Unit unit : usage.quantities().byUnit().keySet()) {
            prices.charge(unit, usage).ifPresentOrElse(price -> charged.put(unit, price), () -> unpriced.add(unit));
        }
        unpriced.remove(Unit.REQUESTS);
        return new RatedUsage(usage, prices, charged, unpriced).rating();
    }
}
