package io.apportion.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A sum of price × count ÷ divisor kept as one fraction, so that an hour's price divided by 3,600 loses nothing before
 * the single rounding at the end.
 */
record ExactCost(BigDecimal numerator, BigDecimal denominator) {
    static final ExactCost ZERO = new ExactCost(BigDecimal.ZERO, BigDecimal.ONE);

    /** Digits after the point of a rated cost, those of the ledger. */
    private static final int SCALE = 18;

    ExactCost plus(ChargedPrice charged, BigDecimal count) {
        BigDecimal perUnits = BigDecimal.valueOf(charged.row().perUnits());
        BigDecimal amount = charged.price().multiply(count);
        if (denominator.compareTo(perUnits) == 0) {
            return new ExactCost(numerator.add(amount), denominator);
        }
        return new ExactCost(
                numerator.multiply(perUnits).add(amount.multiply(denominator)), denominator.multiply(perUnits));
    }

    BigDecimal rounded() {
        return numerator.divide(denominator, SCALE, RoundingMode.HALF_EVEN);
    }
}
