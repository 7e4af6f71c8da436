package io.apportion.cli;

import io.apportion.model.Report;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a change of the rules moves, for the people who review it: how much, for whom, coverage, the largest moves. */
final class DiffText {
    private static final List<String> TEAM_COLUMNS = List.of(
            "before_cost", "moved_out_cost", "moved_in_cost", "net_cost", "after_cost", "between_features_cost");

    private static final List<String> COVERAGE_COLUMNS = List.of(
            "before_cost", "before_total_cost", "before_percent", "after_cost", "after_total_cost", "after_percent");

    /** Csv and json print the others, too. */
    private static final String SHOWN = "is_shown_move(effective_cost, billed_cost)";

    private final SparkSession spark;
    private final PrintWriter out;

    DiffText(SparkSession spark, PrintWriter out) {
        this.spark = spark;
        this.out = out;
    }

    /** Prints everything, with so many of the largest moves. */
    void print(int lines) {
        printSummary();
        List<Row> teams = Report.rows(spark, "moved_by_team").stream()
                .filter(team -> team.<Boolean>getAs("changes"))
                .toList();
        printTeams(teams, "EffectiveCost", "effective cost");
        printTeams(teams, "BilledCost", "billed cost");
        printCoverage();
        Dataset<Row> moves = Report.rows(spark, "largest_moves", Map.of());
        new MoveLines(out).print(moves.where(SHOWN).limit(lines).collectAsList(), moves.count());
        out.flush();
    }

    private void printSummary() {
        List<Row> currencies = Report.rows(spark, "moved_summary");
        if (currencies.stream().allMatch(row -> row.<Long>getAs("moved_charge_groups") == 0)) {
            out.println("no dollar moves");
        } else {
            currencies.forEach(this::printSummary);
        }
    }

    private void printSummary(Row row) {
        out.printf(
                Locale.ROOT,
                "%s %,.2f of %,.2f effective and %,.2f of %,.2f billed cost move, in %,d of %,d groups of charges, which hold"
                        + " %,.2f effective%n",
                row.<String>getAs("currency"),
                row.<BigDecimal>getAs("moved_effective_cost"),
                row.<BigDecimal>getAs("effective_cost"),
                row.<BigDecimal>getAs("moved_billed_cost"),
                row.<BigDecimal>getAs("billed_cost"),
                row.<Long>getAs("moved_charge_groups"),
                row.<Long>getAs("charge_groups"),
                row.<BigDecimal>getAs("moved_groups_effective_cost"));
    }

    private void printTeams(List<Row> teams, String metric, String title) {
        List<Row> ofMetric = teams.stream()
                .filter(team -> team.getAs("cost_metric").equals(metric))
                .toList();
        if (!ofMetric.isEmpty()) {
            out.println();
            print(
                    List.of(title, "currency", "before", "moved out", "moved in", "net", "after", "between features"),
                    ofMetric,
                    "team",
                    TEAM_COLUMNS);
        }
    }

    private void printCoverage() {
        out.println();
        print(
                List.of("coverage", "currency", "before", "of", "percent", "after", "of", "percent"),
                Report.rows(spark, "moved_coverage"),
                "measure",
                COVERAGE_COLUMNS);
    }

    private void print(List<String> header, List<Row> rows, String name, List<String> columns) {
        List<List<String>> cells = rows.stream()
                .map(row -> Stream.concat(
                                Stream.of(row.<String>getAs(name), row.<String>getAs("currency")),
                                columns.stream().map(column -> amount(row, column)))
                        .toList())
                .toList();
        List<Boolean> right =
                header.stream().map(column -> header.indexOf(column) > 1).toList();
        new TextGrid(header, cells, right).print(out);
    }

    private static String amount(Row row, String column) {
        BigDecimal amount = row.getAs(column);
        if (amount == null) {
            return "null";
        }
        int digits = column.endsWith("_percent") ? 1 : 2;
        BigDecimal shown = amount.setScale(digits, RoundingMode.HALF_UP);
        boolean signed = column.equals("net_cost") && shown.signum() > 0;
        return String.format(Locale.ROOT, (signed ? "%+,." : "%,.") + digits + "f", shown);
    }
}
