package io.apportion.worlds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** Computes every share of the ledger again from the weights that stand beside it. */
final class WeightedShares {
    /** No charge is split among more callers or recipients, which its own feature may make one row. */
    private static final int MERGED_SHARES_MAX = 24;

    private final Database database;

    WeightedShares(Database database) {
        this.database = database;
    }

    /** Shares that are further from their exact fraction than cutting can make them, as text. */
    String contradictions() {
        List<List<String>> rows = database.rows("""
                SELECT l.billing_period, l.charge_group, l.team, l.former_team, l.feature_method, l.weight_numerator,
                    l.weight_denominator, l.weight_fraction, units(l.billed_cost), g.billed, units(l.effective_cost), g.effective
                FROM ledger_text AS l
                JOIN group_cost AS g ON g.billing_period = l.billing_period AND g.charge_group = l.charge_group
                    AND g.currency = l.currency AND g.usage_date = CAST(l.usage_date AS DATE)
                WHERE l.weight_denominator <> ''
                """);
        return rows.stream()
                .filter(row -> isOff(row, 8) || isOff(row, 10))
                .map(List::toString)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOff(List<String> row, int share) {
        Exact fraction = fraction(row);
        Exact exact = fraction.by(new Exact(new BigInteger(row.get(share + 1)), BigInteger.ONE));
        Exact difference = exact.less(new Exact(new BigInteger(row.get(share)), BigInteger.ONE));
        BigInteger cuts = BigInteger.valueOf(cuts(row));
        return difference.over().abs().compareTo(difference.under().multiply(cuts)) >= 0;
    }

    /** How often a share was cut, hence how many units it may be off at most. */
    private static int cuts(List<String> row) {
        boolean merged = !List.of("SHARED", "USAGE_SPLIT", "UNATTRIBUTED").contains(row.get(4));
        return (merged ? MERGED_SHARES_MAX : 1) + (row.get(3).isEmpty() ? 0 : 1);
    }

    private static Exact fraction(List<String> row) {
        if (!row.get(7).isEmpty()) {
            String[] parts = row.get(7).split("/", -1);
            return new Exact(new BigInteger(parts[0]), new BigInteger(parts[1]));
        }
        return new Exact(units(row.get(5)), units(row.get(6)));
    }

    private static BigInteger units(String weight) {
        return new BigDecimal(weight).movePointRight(18).toBigIntegerExact();
    }
}
