package io.apportion.ownership;

/** How pools that pay other pools are brought to an end. */
public enum PoolMethod {
    /** Cost that goes round is followed to its end. */
    RECIPROCAL,
    /** Pools are closed out in the order of the file, and one that is closed out receives no more. */
    STEP_DOWN
}
