package io.apportion.inference;

import java.io.Serializable;
import java.util.Objects;

/**
 * A call's tokens in disjoint buckets.
 *
 * @param check what checking found
 * @param convention how the input count was read; differs from the declared one where the figures showed another
 */
public record NormalisedUsage(TokenBuckets buckets, UsageCheck check, UsageConvention convention)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public NormalisedUsage {
        Objects.requireNonNull(buckets, "buckets");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(convention, "convention");
    }

    /** Whether a cost may be estimated from the buckets; the others stay visible without one. */
    public boolean ratable() {
        return check.compareTo(UsageCheck.MISSING) < 0;
    }
}
