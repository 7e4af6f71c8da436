package io.apportion.money;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in another currency: amount × rate, exact, then rounded once, half-even at 18 decimals as the ledger is. */
public final class ConvertedAmount {
    private static final int INTEGER_DIGITS_MAX = 20;

    private ConvertedAmount() {}

    /**
     * The amount in the currency of the rate, at scale 18, at most half a ledger unit from the exact product. Converting -x
     * gives the negated result of x.
     *
     * @param amount in its own currency, any sign
     * @param rate what one unit of that currency is worth, above 0
     * @throws ApportionException as BAD_DATA when the result has more than 20 digits before the point; as a BUG when the
     *     rate is not above 0, which the input's check refuses
     */
    public static BigDecimal of(BigDecimal amount, BigDecimal rate) {
        if (rate.signum() <= 0) {
            throw new ApportionException(
                    Category.BUG,
                    "Cannot convert an amount: the rate is not above 0 [" + amount + ", " + rate + "]",
                    "Report this: rates are checked when they are read.");
        }
        BigDecimal converted = amount.multiply(rate).setScale(LedgerAmount.LEDGER_SCALE, RoundingMode.HALF_EVEN);
        if (converted.precision() > INTEGER_DIGITS_MAX + LedgerAmount.LEDGER_SCALE) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot convert an amount: the result has more than 20 digits before the point [" + amount
                            + " at rate " + rate + "]",
                    "Check the rate in the fx_rates input and the amount in the export. Nothing was published.");
        }
        return converted;
    }
}
