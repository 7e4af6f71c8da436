package io.apportion.explain;

import io.apportion.attribution.Fraction;
import io.apportion.money.LedgerAmount;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A share as the ledger cuts it: its exact fraction of the whole, cut at the 18th decimal, and what largest remainder
 * added.
 *
 * @param share what the ledger holds
 * @param whole what was shared, any sign
 * @param fraction exactly
 */
record Arithmetic(BigDecimal share, BigDecimal whole, Fraction fraction) {
    /** Shares of several recipients may stand in one row, each of which was cut by itself. */
    private static final BigInteger UNITS_APART_MAX = BigInteger.TEN;

    /** Fraction in words times the whole, and each step to the share. */
    String text(String weights) {
        String product = weights + " × " + Digits.money(whole) + " = ";
        if (isExact() && added().signum() == 0) {
            return product + Digits.money(share);
        }
        String cut = new BigDecimal(cut()[0], LedgerAmount.LEDGER_SCALE).toPlainString();
        return product + (whole.signum() < 0 ? "-" : "") + cut + (isExact() ? "" : "…") + rounded();
    }

    /** Whether fraction, whole and share agree. */
    boolean addsUp() {
        return added().abs().compareTo(UNITS_APART_MAX) < 0;
    }

    /** Units of the last digit that the share has more than the cut fraction, away from zero. */
    BigInteger added() {
        BigInteger units = units(share);
        return (whole.signum() < 0 ? units.negate() : units).subtract(cut()[0]);
    }

    private String rounded() {
        BigInteger added = added();
        if (!addsUp()) {
            return ", but the ledger holds " + Digits.money(share) + ": this does not add up, report it";
        }
        if (added.signum() == 0) {
            return "";
        }
        String unit = added.abs().equals(BigInteger.ONE) ? " unit" : " units";
        String why = added.equals(BigInteger.ONE) ? " by largest remainder" : ", since parts of it were cut one by one";
        return ", and " + added + unit + " of the last digit" + why + ": " + Digits.money(share);
    }

    private boolean isExact() {
        return cut()[1].signum() == 0;
    }

    private BigInteger[] cut() {
        return units(whole).abs().multiply(fraction.numerator()).divideAndRemainder(fraction.denominator());
    }

    private static BigInteger units(BigDecimal amount) {
        return amount.setScale(LedgerAmount.LEDGER_SCALE).unscaledValue();
    }
}
