package io.apportion.inference;

/** What checking a logged usage found; the later in this order, the more serious, and the most serious is kept. */
public enum UsageCheck {
    /** The buckets sum to the logged input, output and total. */
    OK,
    /** Parts were larger than what should contain them, or input was found inclusive against its declaration. */
    OVERLAP_CLAMPED,
    /** A count, or what was left of one after its parts, was below zero and is zero. */
    NEGATIVE_CLAMPED,
    /** The logged total is not input and output; tokens it holds beyond them count as reasoning. */
    TOTAL_MISMATCH,
    /** Input or output is not known; their buckets are zero for want of a figure, so they must not be rated. */
    MISSING,
    /** More tokens than the model can write, or than any call can hold; must not be rated. */
    IMPOSSIBLE;

    /** The more serious of the two. */
    UsageCheck and(UsageCheck other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** This check if it applies, else {@link #OK}. */
    UsageCheck when(boolean applies) {
        return applies ? this : OK;
    }
}
