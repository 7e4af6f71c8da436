package io.apportion.ownership;

import static io.apportion.ownership.Choice.BUYER;
import static io.apportion.ownership.Choice.EVEN;
import static io.apportion.ownership.Choice.FOLLOW_CHARGE;
import static io.apportion.ownership.Choice.OWNER;
import static io.apportion.ownership.Choice.PROPORTIONAL;
import static io.apportion.ownership.Choice.UNATTRIBUTED;

import java.util.List;

/** Classes of charges that finance decides about as a whole. */
public enum ChargePolicy {
    /** Taxes. */
    TAX,
    /** Support plans. */
    SUPPORT,
    /** What others sell through the provider's marketplace. */
    MARKETPLACE,
    /** Credits. */
    CREDIT,
    /** Refunds. */
    REFUND,
    /** The part of a commitment that nothing used. */
    UNUSED_COMMITMENT;

    /** The choices that make sense for the class; the first is in force when none is made. */
    public List<Choice> choices() {
        return switch (this) {
            case TAX, SUPPORT, MARKETPLACE -> List.of(OWNER, PROPORTIONAL, EVEN, UNATTRIBUTED);
            case CREDIT, REFUND -> List.of(OWNER, FOLLOW_CHARGE, PROPORTIONAL, EVEN, UNATTRIBUTED);
            case UNUSED_COMMITMENT -> List.of(OWNER, BUYER, PROPORTIONAL, UNATTRIBUTED);
        };
    }
}
