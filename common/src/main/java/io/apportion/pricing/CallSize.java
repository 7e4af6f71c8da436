package io.apportion.pricing;

import java.io.Serializable;
import java.math.BigDecimal;

/** What context tiers compare of one call. */
public sealed interface CallSize extends Serializable permits CallTokens, PriceStep {
    /** The tokens a tier compares with its threshold; null if unknown. */
    BigDecimal measured(ContextMeasure measure, TokenClass own);
}
