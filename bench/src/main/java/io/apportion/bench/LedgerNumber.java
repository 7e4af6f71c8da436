package io.apportion.bench;

import java.math.BigDecimal;
import java.util.List;

/**
 * What both engines must agree on: the cost of a day that is on a team and feature for one reason.
 *
 * @param usageDate yyyy-MM-dd
 * @param method how the team was found
 * @param billedCost in the currency, scale 18
 * @param effectiveCost in the currency, scale 18
 */
record LedgerNumber(
        String usageDate,
        String currency,
        String team,
        String feature,
        String method,
        BigDecimal billedCost,
        BigDecimal effectiveCost) {
    /** From the columns in this order, as text. */
    static LedgerNumber of(List<String> row) {
        return new LedgerNumber(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                new BigDecimal(row.get(5)),
                new BigDecimal(row.get(6)));
    }

    @Override
    public String toString() {
        return String.join(" | ", usageDate, currency, team, feature, method) + " | " + billedCost.toPlainString()
                + " | " + effectiveCost.toPlainString();
    }
}
