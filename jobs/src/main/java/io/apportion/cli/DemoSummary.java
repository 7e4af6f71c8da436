package io.apportion.cli;

import io.apportion.demo.DemoWorld;
import io.apportion.model.Report;
import io.apportion.night.Outcome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the demo found, in at most twenty lines. */
final class DemoSummary {
    private final SparkSession spark;
    private final PrintWriter out;

    DemoSummary(SparkSession spark, PrintWriter out) {
        this.spark = spark;
        this.out = out;
    }

    void print(Path folder, long seed, Outcome outcome) {
        List<Row> books = Report.rows(spark, "books");
        printBooks(books.get(0), books.get(1), folder, seed);
        printMargins();
        printCoverage();
        printMaturity();
        printAiBill();
        printFreshness();
        printTimings(outcome.timings());
        printNext(folder);
        out.flush();
    }

    private void printBooks(Row billed, Row effective, Path folder, long seed) {
        line(
                "Larkfield, a made-up company: %,d charges from %s to %s, seed %d, in %s",
                billed.<Long>getAs("input_rows"), DemoWorld.FIRST_DAY, DemoWorld.LAST_DAY, seed, folder);
        line("%-14s %18s %18s", billed.getAs("currency"), "billed", "effective");
        for (String member : List.of("invoice", "attributed", "unattributed", "idle", "rejected")) {
            line("%-14s %,18.2f %,18.2f", member, amount(billed, member), amount(effective, member));
        }
        line(
                "%-14s %18s %18s   to the last digit, in %d certificates",
                "difference",
                plain(amount(billed, "difference")),
                plain(amount(effective, "difference")),
                billed.<Long>getAs("certificates") + effective.<Long>getAs("certificates"));
    }

    private void printMargins() {
        List<Row> margins = Report.rows(spark, "margins");
        line("%-14s %s", "best margin", margin(margins.get(0)));
        line("%-14s %s", "worst margin", margin(margins.get(margins.size() - 1)));
    }

    private void printCoverage() {
        Row coverage = Report.rows(spark, "coverage").get(0);
        line(
                "%-14s team tag valid on %.1f %% of taggable spend, %.1f %% of all; missing on %,.2f",
                "tag coverage",
                amount(coverage, "taggable_percent"),
                amount(coverage, "all_percent"),
                amount(coverage, "missing_cost"));
    }

    private void printMaturity() {
        List<Row> levels = Report.rows(spark, "maturity");
        Row overall = find(levels, "overall");
        Row allocation = find(levels, "allocation");
        line(
                "%-14s %s in %s; allocation %.1f %% is %s, %,.2f from the next level",
                "maturity",
                overall.getAs("level_name"),
                overall.getAs("month"),
                amount(allocation, "value_percent"),
                allocation.getAs("level_name"),
                amount(allocation, "cost_to_next_level"));
    }

    private void printAiBill() {
        Row bill = Report.rows(spark, "ai_bill").get(0);
        line(
                "%-14s %,.2f billed and split by the logs; %,.2f without logs, %,.2f in logs without bill",
                "AI bill", amount(bill, "billed_cost"), amount(bill, "unlogged_cost"), amount(bill, "unbilled_cost"));
        line("%-14s %s", "billed - rated", variances(bill.getAs("currency")));
    }

    private String variances(String currency) {
        return Report.rows(spark, "bill_variance").stream()
                .filter(row -> row.getAs("currency").equals(currency))
                .map(row -> String.format(Locale.ROOT, "%s %,.2f", row.getAs("variance"), amount(row, "amount")))
                .collect(Collectors.joining(", "));
    }

    private void printFreshness() {
        Row slowest = Report.rows(spark, "freshness").get(0);
        line(
                "%-14s days are final up to %s; the slowest source is %s, %d days behind",
                "freshness",
                slowest.getAs("last_final_date"),
                slowest.getAs("source"),
                slowest.<Integer>getAs("lag_days"));
    }

    private void printTimings(Map<String, Duration> timings) {
        String parts = timings.entrySet().stream()
                .filter(part -> part.getValue().toMillis() >= 1000)
                .map(part -> part.getKey().split(" ")[0] + " " + seconds(part.getValue()))
                .collect(Collectors.joining(", "));
        Duration total = timings.values().stream().reduce(Duration.ZERO, Duration::plus);
        line("%-14s %s s: %s", "time", seconds(total), parts);
    }

    private void printNext(Path folder) {
        line("next:");
        line("  ./apportion explain --config %s/apportion.yaml --team docs --date 2026-11-03", folder);
        line("  ./apportion sql --config %s/apportion.yaml \"select * from margin_monthly\"", folder);
        line("  ./apportion schema");
    }

    private static String margin(Row margin) {
        return String.format(
                Locale.ROOT,
                "%s %.1f %%, %,.2f revenue for %,.2f cost",
                margin.getAs("feature"),
                amount(margin, "gross_margin_percent"),
                amount(margin, "revenue"),
                amount(margin, "effective_cost"));
    }

    private static Row find(List<Row> levels, String capability) {
        return levels.stream()
                .filter(level -> level.getAs("capability").equals(capability))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal amount(Row row, String column) {
        BigDecimal amount = row.getAs(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.toPlainString();
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
