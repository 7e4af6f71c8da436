package io.apportion.pricing;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The size of a call from which a price holds. Once reached, the price is that of all tokens, not only of those beyond.
 *
 * @param threshold tokens
 * @param measure the tokens compared
 * @param inclusive whether a call of exactly the threshold is in the tier
 */
public record ContextTier(long threshold, ContextMeasure measure, boolean inclusive) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The smallest size in the tier; tokens. */
    long firstSize() {
        return inclusive ? threshold : threshold + 1;
    }

    /** Whether the call is in the tier; a call of unknown size (null) is in none. */
    boolean reachedBy(CallSize call, TokenClass own) {
        BigDecimal tokens = call == null ? null : call.measured(measure, own);
        return tokens != null && tokens.compareTo(BigDecimal.valueOf(threshold)) >= (inclusive ? 0 : 1);
    }

    /** Whether the size to compare is unknown. */
    boolean misses(CallSize call, TokenClass own) {
        return call == null || call.measured(measure, own) == null;
    }
}
