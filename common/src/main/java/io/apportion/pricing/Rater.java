package io.apportion.pricing;

import java.io.Serializable;
import java.util.Set;

/**
 * Prices usage by a card. For each class: Σ price × multipliers × count ÷ per_units, computed exactly and rounded once,
 * half to even, at 18 digits; the total is the sum of the classes.
 */
public final class Rater implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PriceCard card;
    private final Answers<Terms, FoundPrices> found = new Answers<>();

    public Rater(PriceCard card) {
        this.card = card;
    }

    /** What the usage costs; never guesses, so an unknown model or unit has no cost rather than zero. */
    public Rating rate(Usage usage) {
        return card.prices(usage.model())
                .map(prices -> rate(usage, prices))
                .orElseGet(() -> Rating.unpriced(RatingStatus.UNPRICED_MODEL));
    }

    private Rating rate(Usage usage, ModelPrices prices) {
        if (!prices.pricedOn(usage.date())) {
            return Rating.unpriced(RatingStatus.UNPRICED_DATE);
        }
        Terms terms =
                new Terms(usage.withoutCounts(), usage.quantities().byUnit().keySet());
        return found.to(terms, any -> FoundPrices.of(usage, terms.units(), prices))
                .rating(usage.quantities());
    }

    /** All that the choice of prices depends on. */
    private record Terms(Usage usage, Set<Unit> units) {}
}
