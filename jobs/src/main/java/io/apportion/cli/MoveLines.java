package io.apportion.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** Moves told one by one: how much, from whom, to whom, what was bought, and what placed it before and after. */
final class MoveLines {
    private final PrintWriter out;

    MoveLines(PrintWriter out) {
        this.out = out;
    }

    /** Prints rows of the largest_moves report, and how many more there are. */
    void print(List<Row> moves, long all) {
        moves.forEach(this::print);
        if (all > moves.size()) {
            out.printf(
                    Locale.ROOT,
                    "%n… %,d more of %,d moves: --lines shows more of them, --format csv prints every one%n",
                    all - moves.size(),
                    all);
        }
    }

    private void print(Row move) {
        out.printf(
                Locale.ROOT,
                "%n%,.2f %s effective, %,.2f billed: %s / %s → %s / %s%n",
                move.<BigDecimal>getAs("effective_cost"),
                text(move, "currency"),
                move.<BigDecimal>getAs("billed_cost"),
                text(move, "from_team"),
                text(move, "from_feature"),
                text(move, "to_team"),
                text(move, "to_feature"));
        long groups = move.getAs("charge_groups");
        out.printf(
                Locale.ROOT,
                "    %s, %s, %,d %s, %s to %s%n",
                text(move, "provider"),
                text(move, "service"),
                groups,
                groups == 1 ? "group of charges" : "groups of charges",
                text(move, "first_day"),
                text(move, "last_day"));
        out.println("    before: " + text(move, "placed_before"));
        out.println("    after:  " + text(move, "placed_after"));
    }

    private static String text(Row move, String column) {
        return move.getAs(column).toString();
    }
}
