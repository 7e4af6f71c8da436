package io.apportion.explain;

import static org.apache.spark.sql.functions.col;

import io.apportion.explain.Measure.Weight;
import io.apportion.matching.RuleViews;
import io.apportion.model.Report;
import io.apportion.ownership.OwnershipRules;
import io.apportion.spark.Held;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What tables, exports and inputs say of the ledger rows that are shown one by one. */
final class LedgerEvidence {
    private final SparkSession spark;
    private final Map<String, List<LedgerLine>> shares;
    private final Map<String, GroupCharges> charges = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    /** Looks up the groups of these lines. */
    LedgerEvidence(
            SparkSession spark,
            OwnershipRules rules,
            ExportedCharges exported,
            List<LedgerLine> lines,
            int chargesShown) {
        this.spark = spark;
        RuleViews.register(spark, rules);
        Set<String> groups = lines.stream().map(LedgerLine::chargeGroup).collect(Collectors.toSet());
        Held.rows(
                        "explained_group",
                        spark.table("charge_group").where(col("charge_group_id").isin(groups.toArray())))
                .createOrReplaceTempView("explained_group");
        Report.rows(spark, "explain_direct_share", Map.of()).createOrReplaceTempView("direct_share");
        this.shares = Report.rows(spark, "explain_shares", Map.of()).collectAsList().stream()
                .map(LedgerLine::new)
                .collect(Collectors.groupingBy(LedgerLine::chargeGroup));
        readCharges(exported, lines, chargesShown);
    }

    /** All shares of the line's group. */
    List<LedgerLine> shares(LedgerLine line) {
        return shares.getOrDefault(line.chargeGroup(), List.of());
    }

    /** The charges of a group; empty when the export no longer holds them. */
    Optional<GroupCharges> charges(String chargeGroup) {
        return Optional.ofNullable(charges.get(chargeGroup));
    }

    /** Which charges cannot be shown, and why. */
    List<String> missing() {
        return missing;
    }

    /** What the recipient of a weight carries by itself, by method; nothing when it does not add up to the weight. */
    List<Node> directCost(LedgerLine line) {
        Map<String, Object> markers = Map.of(
                "billing_period", line.month(),
                "currency", line.text("currency"),
                "team", line.weighedTeam(),
                "feature", line.feature());
        List<Row> rows = Report.rows(spark, "explain_direct_cost", markers).collectAsList();
        BigDecimal sum = rows.stream()
                .map(row -> row.<BigDecimal>getAs("effective_cost"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(line.weight()) == 0
                ? rows.stream().map(row -> directCost(row, line.splitUnit())).toList()
                : List.of();
    }

    /** The files that hold the rejected rows behind a line. */
    List<Node> rejectedRows(LedgerLine line) {
        Map<String, Object> markers = Map.of(
                "billing_period", line.month(),
                "usage_date", line.usageDate(),
                "source", line.source(),
                "provider", line.text("provider"),
                "currency", line.text("currency"),
                "reason", line.text("reason"));
        return Report.rows(spark, "explain_rejected", markers).collectAsList().stream()
                .map(row -> rejected(row, line.text("currency")))
                .toList();
    }

    private void readCharges(ExportedCharges exported, List<LedgerLine> lines, int shown) {
        Map<String, Set<String>> sources = lines.stream()
                .filter(line -> line.groupCost() != null)
                .collect(Collectors.groupingBy(
                        LedgerLine::month,
                        Collectors.mapping(LedgerLine::source, Collectors.toCollection(TreeSet::new))));
        new TreeMap<>(sources).forEach((month, read) -> {
            Optional<String> reason = exported.missing(month, read);
            reason.ifPresent(why -> missing.add("charges of " + month + " cannot be shown: " + why));
            if (reason.isEmpty()) {
                charges.putAll(exported.ofGroups(month, read, shown));
            }
        });
    }

    private static Node directCost(Row row, String unit) {
        String what = row.getAs("method") + ", " + Digits.counted(row.<Long>getAs("ledger_rows"), "line");
        return Node.of(new Weight(row.getAs("effective_cost"), unit), what);
    }

    private static Node rejected(Row row, String currency) {
        String path = row.getAs("path");
        String what = Digits.counted(row.<Long>getAs("rejected_rows"), "row") + ", such as " + row.getAs("sample")
                + " [" + path.substring(path.lastIndexOf('/') + 1) + "]";
        return Node.of(new Measure.Cost(row.getAs("effective_cost"), row.getAs("billed_cost"), currency), what)
                .known(Map.of("path", path));
    }
}
