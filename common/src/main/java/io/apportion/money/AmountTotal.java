package io.apportion.money;

import java.math.BigDecimal;

/** Adds up amounts to the last digit. One that is no number makes the total unknown: a part of it is not a sum. */
public final class AmountTotal {
    private static final AmountReading PART_ABSENT =
            new AmountReading.Malformed("an element of the list has no amount");

    private BigDecimal sum = BigDecimal.ZERO;
    private AmountReading firstProblem;

    /** Adds one amount. */
    public void add(AmountReading amount) {
        if (amount instanceof AmountReading.Parsed parsed) {
            sum = sum.add(parsed.amount().exact());
        } else if (firstProblem == null) {
            firstProblem = amount instanceof AmountReading.Absent ? PART_ABSENT : amount;
        }
    }

    /** The exact sum, 0 of none; malformed when one of the amounts is no number, or when the ledger cannot hold the sum. */
    public AmountReading total() {
        return firstProblem == null ? LedgerAmount.of(sum) : firstProblem;
    }
}
