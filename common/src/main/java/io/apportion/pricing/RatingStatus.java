package io.apportion.pricing;

/** Whether a usage could be priced, and if not, why. Only {@link #PRICED} has a total. */
public enum RatingStatus {
    PRICED,
    /** The card does not know the model: every cost is null. */
    UNPRICED_MODEL,
    /** The card knows the model, but has no price on that day: every cost is null. */
    UNPRICED_DATE,
    /** Something used has no price: the cost of its class and the total are null, the other classes stand. */
    UNPRICED_UNIT,
    /** The prices that apply are in more than one currency: every cost is null. */
    MIXED_CURRENCY
}
