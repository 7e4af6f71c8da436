package io.apportion.money;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount as the ledger holds it, and what the ledger cannot hold; ledger + residual is the input exactly.
 *
 * @param ledger the amount rounded half-even to 18 decimals, as DECIMAL(38,18); scale is always 18
 * @param residual the input minus ledger, as DECIMAL(38,30), at most half a ledger unit either way; scale is always 30
 */
public record LedgerAmount(BigDecimal ledger, BigDecimal residual) {
    /** Decimals of the ledger: one unit is 1e-18 of the currency. */
    public static final int LEDGER_SCALE = 18;
    /** Decimals kept of an input; the ledger's residual ends here. */
    public static final int RESIDUAL_SCALE = 30;

    private static final int INTEGER_DIGITS_MAX = 20;
    private static final int LEDGER_PRECISION = INTEGER_DIGITS_MAX + LEDGER_SCALE;
    private static final BigDecimal HALF_UNIT = new BigDecimal("5E-19").setScale(RESIDUAL_SCALE);
    private static final BigDecimal NO_RESIDUAL = BigDecimal.ZERO.setScale(RESIDUAL_SCALE);
    private static final LedgerAmount ZERO = new LedgerAmount(BigDecimal.ZERO.setScale(LEDGER_SCALE), NO_RESIDUAL);

    private static final AmountReading TOO_LARGE = new AmountReading.Malformed("more than 20 integer digits");
    private static final AmountReading TOO_FINE = new AmountReading.Malformed("more than 30 decimal places");
    private static final AmountReading NOT_FINITE = new AmountReading.Malformed("not a finite number");

    /** Refuses a pair that this class could not have made. */
    public LedgerAmount {
        boolean fits = ledger.scale() == LEDGER_SCALE && ledger.precision() <= LEDGER_PRECISION;
        boolean small = residual.scale() == RESIDUAL_SCALE && residual.abs().compareTo(HALF_UNIT) <= 0;
        if (!fits || !small) {
            throw new ApportionException(
                    Category.BUG,
                    "Cannot hold an amount: ledger or residual has the wrong scale or size [" + ledger + ", " + residual
                            + "]",
                    "Build amounts with LedgerAmount.parse or LedgerAmount.of, and report this.");
        }
    }

    /**
     * Reads a plain or E-notation decimal such as {@code 12.50}, {@code -.5} or {@code 35.2E-7}, spaces around it
     * allowed. Null, blank, {@code NULL}, {@code null} and {@code \N} are absent; anything else is malformed, among it
     * separators, currency signs, NaN, hex and digits outside ASCII.
     */
    public static AmountReading parse(CharSequence text) {
        return DecimalText.read(text);
    }

    /** The exact decimal as the ledger holds it; absent for null, malformed beyond 20 integer digits or 30 decimals. */
    public static AmountReading of(BigDecimal exact) {
        if (exact == null) {
            return new AmountReading.Absent();
        }
        if (exact.signum() == 0) {
            return new AmountReading.Parsed(ZERO);
        }
        if ((long) exact.precision() - exact.scale() > INTEGER_DIGITS_MAX) {
            return TOO_LARGE;
        }
        return exact.scale() <= LEDGER_SCALE ? whole(exact) : split(exact);
    }

    /**
     * The shortest decimal that reads back as this double, cut half-even at 30 decimals: what a double says below that
     * is noise of its own arithmetic, and refusing it would lose the row. NaN and infinities are malformed.
     */
    public static AmountReading of(double binary) {
        if (!Double.isFinite(binary)) {
            return NOT_FINITE;
        }
        BigDecimal shortest = DecimalText.decimal(NumberOutput.toString(binary, true));
        boolean noisy = shortest.scale() > RESIDUAL_SCALE;
        return of(noisy ? shortest.setScale(RESIDUAL_SCALE, RoundingMode.HALF_EVEN) : shortest);
    }

    /** The input to its last digit. */
    public BigDecimal exact() {
        return ledger.add(residual);
    }

    private static AmountReading whole(BigDecimal exact) {
        return new AmountReading.Parsed(new LedgerAmount(exact.setScale(LEDGER_SCALE), NO_RESIDUAL));
    }

    private static AmountReading split(BigDecimal exact) {
        BigDecimal needed = exact.scale() > RESIDUAL_SCALE ? exact.stripTrailingZeros() : exact;
        if (needed.scale() > RESIDUAL_SCALE) {
            return TOO_FINE;
        }
        BigDecimal ledger = needed.setScale(LEDGER_SCALE, RoundingMode.HALF_EVEN);
        // Rounding may carry 99999999999999999999.9… into a 21st integer digit.
        if (ledger.precision() > LEDGER_PRECISION) {
            return TOO_LARGE;
        }
        return new AmountReading.Parsed(
                new LedgerAmount(ledger, needed.subtract(ledger).setScale(RESIDUAL_SCALE)));
    }
}
