package io.apportion.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** Tag gaps told one by one: how much, where, why, and what closes them. */
final class GapLines {
    private final PrintWriter out;

    GapLines(PrintWriter out) {
        this.out = out;
    }

    /** Prints rows of the largest_gaps report. */
    void print(List<Row> gaps) {
        gaps.forEach(this::print);
        out.flush();
    }

    private void print(Row gap) {
        out.printf(
                Locale.ROOT,
                "%n%,.2f %s%s: %s %s %s, for %s%n",
                gap.<BigDecimal>getAs("cost"),
                text(gap, "currency"),
                onNobody(gap.getAs("cost"), gap.getAs("on_nobody")),
                text(gap, "month"),
                text(gap, "dimension"),
                text(gap, "cause"),
                text(gap, "who_can_fix"));
        out.printf(
                Locale.ROOT,
                "    %s, account %s, %s, %s to %s%n",
                text(gap, "provider"),
                text(gap, "account"),
                text(gap, "service"),
                text(gap, "first_day"),
                text(gap, "last_day"));
        out.println(
                "    " + (gap.getAs("tag") == null ? "" : "tag " + text(gap, "tag") + ": ") + text(gap, "evidence"));
        out.println("    " + text(gap, "what_to_do"));
    }

    private static String onNobody(BigDecimal cost, BigDecimal onNobody) {
        if (onNobody.signum() == 0) {
            return ", all of it placed";
        }
        return onNobody.compareTo(cost) == 0
                ? ", all of it on nobody"
                : String.format(Locale.ROOT, ", %,.2f of it on nobody", onNobody);
    }

    private static String text(Row gap, String column) {
        return gap.getAs(column).toString();
    }
}
