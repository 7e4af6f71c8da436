package io.apportion.explain;

/** How a node of an explanation stands to the one above it. */
public enum Relation {
    /** One of the parts that add up to it. */
    PART,
    /** The same amount, seen from another side. */
    SAME,
    /** What it is a share of. */
    WHOLE,
    /** The weights it was split by; their sum, of which it has its own. */
    WEIGHTS
}
