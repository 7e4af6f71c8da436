package io.apportion.night;

import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Runs pieces in the order that is furthest from the one they stand in and still allowed: of those that need not wait, always
 * the last. A piece that does not say that it reads a table comes before what makes it, finds it empty, and changes the ledger.
 */
public final class LatestPiecesFirst {
    private LatestPiecesFirst() {}

    /** A rehearsed night whose pieces run so. */
    public static RehearsedNight night(SparkSession spark, OwnershipRules rules, Prices prices, String currency) {
        return new RehearsedNight(spark, rules, prices, currency, LatestPiecesFirst::run);
    }

    static void run(List<Piece> pieces) {
        List<Piece> left = new ArrayList<>(pieces);
        while (!left.isEmpty()) {
            left.remove(lastReady(left)).work().run();
        }
    }

    private static int lastReady(List<Piece> left) {
        int last = left.size() - 1;
        while (left.subList(0, last).stream().anyMatch(left.get(last)::meets)) {
            last--;
        }
        return last;
    }
}
