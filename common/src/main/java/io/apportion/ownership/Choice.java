package io.apportion.ownership;

/** Who carries charges of a class that a policy speaks of. */
public enum Choice {
    /** Whoever owns the charge by rule, tag, inheritance, logs or pool, as any other charge. */
    OWNER,
    /** The owner of the account that bought it; tags of the commitment itself do not count. */
    BUYER,
    /** Whoever carries the charges it belongs to. */
    FOLLOW_CHARGE,
    /** Every team, by the cost it carries by itself. */
    PROPORTIONAL,
    /** Every team the same. */
    EVEN,
    /** Nobody: it stays on {@code (unattributed)}. */
    UNATTRIBUTED
}
