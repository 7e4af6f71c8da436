package io.apportion.pricing;

/** Something a reader of a rated cost should know: a price was used that a better informed usage might not have had. */
public enum RatingNote {
    /** The service tier has no price; the standard price was used for at least one unit. */
    TIER_FELL_BACK,
    /** A unit has no price; its parent's price was used, such as input for cache reads. */
    PARENT_PRICE,
    /** Prices depend on the time of day, which is unknown; the price outside all windows was used. */
    TIME_UNKNOWN,
    /** Prices depend on the size of the context, which is unknown; the base price was used. */
    CONTEXT_UNKNOWN,
    /** Prices depend on the account, which is unknown; the price for any account was used. */
    ACCOUNT_UNKNOWN
}
