package io.apportion.money;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits an amount by weights so that the shares add up to it exactly: the largest remainder method (Hamilton, 1792)
 * on ledger units of 1e-18.
 *
 * <p>Each recipient gets the whole units of its exact fraction; the units left over go one each to the largest
 * remainders, ties to the lower index, so recipients come in key order. A share differs from its exact fraction by less
 * than one unit, a weight of zero gets zero, and the shares of -x are the negated shares of x.
 */
public final class Shares {
    private Shares() {}

    /**
     * The shares of the amount, one per weight, in the same order, at scale 18.
     *
     * @param amount in the currency, any sign, at most 18 decimals
     * @param weights none negative, at least one positive, any unit and scale
     * @throws ApportionException as a BUG when the arguments break this: callers choose the fallback before they split
     */
    public static BigDecimal[] split(BigDecimal amount, BigDecimal[] weights) {
        int scale = 0;
        for (BigDecimal weight : weights) {
            scale = Math.max(scale, weight.scale());
        }
        BigInteger[] wholeWeights = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            wholeWeights[i] = weights[i].setScale(scale).unscaledValue();
        }
        return split(amount, wholeWeights);
    }

    /** The same for whole weights, such as tokens or seconds. */
    public static BigDecimal[] split(BigDecimal amount, long[] weights) {
        BigInteger[] wholeWeights = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            wholeWeights[i] = BigInteger.valueOf(weights[i]);
        }
        return split(amount, wholeWeights);
    }

    private static BigDecimal[] split(BigDecimal amount, BigInteger[] weights) {
        BigInteger total = positiveTotal(weights);
        BigInteger[] units = splitUnits(ledgerUnits(amount).abs(), weights, total);
        BigDecimal[] shares = new BigDecimal[units.length];
        for (int i = 0; i < units.length; i++) {
            shares[i] = new BigDecimal(amount.signum() < 0 ? units[i].negate() : units[i], LedgerAmount.LEDGER_SCALE);
        }
        return shares;
    }

    private static BigInteger[] splitUnits(BigInteger units, BigInteger[] weights, BigInteger total) {
        BigInteger[] shares = new BigInteger[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = units;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] fraction = units.multiply(weights[i]).divideAndRemainder(total);
            shares[i] = fraction[0];
            remainders[i] = fraction[1];
            left = left.subtract(fraction[0]);
        }
        // The remainders sum to left × total and each is below total, so more than left of them are positive:
        // a zero weight, whose remainder is zero, is never reached.
        if (left.signum() > 0) {
            addOneToLargest(shares, remainders, left.intValueExact());
        }
        return shares;
    }

    private static void addOneToLargest(BigInteger[] shares, BigInteger[] remainders, int count) {
        // A stable sort: equal remainders stay in index order.
        Integer[] order = IntStream.range(0, remainders.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int i = 0; i < count; i++) {
            shares[order[i]] = shares[order[i]].add(BigInteger.ONE);
        }
    }

    private static BigInteger positiveTotal(BigInteger[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            if (weight.signum() < 0) {
                throw bug("a weight is negative", Arrays.toString(weights));
            }
            total = total.add(weight);
        }
        if (total.signum() == 0) {
            throw bug("the weights sum to zero", Arrays.toString(weights));
        }
        return total;
    }

    private static BigInteger ledgerUnits(BigDecimal amount) {
        if (amount.scale() > LedgerAmount.LEDGER_SCALE
                && amount.stripTrailingZeros().scale() > LedgerAmount.LEDGER_SCALE) {
            throw bug("the amount is finer than the ledger", amount.toString());
        }
        return amount.setScale(LedgerAmount.LEDGER_SCALE).unscaledValue();
    }

    private static ApportionException bug(String reason, String values) {
        return new ApportionException(
                Category.BUG,
                "Cannot split an amount: " + reason + " [" + values + "]",
                "The caller must apply the pool's fallback before it splits; report this with the rule that was run.");
    }
}
