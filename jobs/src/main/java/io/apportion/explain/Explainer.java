package io.apportion.explain;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.explain.Measure.Cost;
import io.apportion.model.Report;
import io.apportion.ownership.OwnershipRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Walks an amount of the published ledger back to its charges, and a group of charges forward to its owners. */
public final class Explainer {
    private static final int WAYS_SHOWN_MAX = 12;
    private static final int CHARGES_SHOWN_MAX = 3;

    private final SparkSession spark;
    private final OwnershipRules rules;
    private final ExportedCharges exported;
    private final InputTables inputs;
    private final RuleTexts texts;

    /** An explainer over the published views of the session, with the rules, exports and inputs as they are now. */
    public Explainer(SparkSession spark, OwnershipRules rules, ExportedCharges exported, InputTables inputs) {
        this.spark = spark;
        this.rules = rules;
        this.exported = exported;
        this.inputs = inputs;
        this.texts = new RuleTexts(rules);
    }

    /**
     * The explanation, with at most so many lines of each currency one by one, the largest. Nothing in the ledger is an
     * error of the question.
     */
    public Explanation explain(Question question, int linesShown) {
        List<Row> ways = rows("explain_ways", question.markers());
        if (ways.isEmpty()) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot explain: the ledger has nothing " + question,
                    "Check names and date: apportion sql \"select distinct team, feature from attributed_cost\"");
        }
        List<LedgerLine> lines = rows("explain_lines", question.markers(linesShown)).stream()
                .map(LedgerLine::new)
                .toList();
        LedgerEvidence evidence = new LedgerEvidence(spark, rules, exported, lines, CHARGES_SHOWN_MAX);
        LineTree tree = new LineTree(spark, rules, evidence, inputs);
        List<Node> amounts = question.isChargeGroup() && lines.get(0).groupCost() != null
                ? List.of(group(lines, ways, evidence, tree))
                : amounts(question, ways, lines, tree);
        return new Explanation(question.toString(), amounts, remarks(evidence, lines));
    }

    /** One amount for each currency, by the ways that led to it. */
    private List<Node> amounts(Question question, List<Row> ways, List<LedgerLine> lines, LineTree tree) {
        Map<String, List<Row>> byCurrency = ways.stream()
                .collect(Collectors.groupingBy(way -> way.getAs("currency"), TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(amount -> amount(
                        question,
                        amount.getKey(),
                        amount.getValue(),
                        lines.stream()
                                .filter(line -> line.is("currency", amount.getKey()))
                                .collect(Collectors.groupingBy(
                                        LedgerLine::way, Collectors.mapping(tree::node, Collectors.toList())))))
                .toList();
    }

    private Node amount(Question question, String currency, List<Row> ways, Map<Way, List<Node>> lines) {
        Cost total = ways.stream().map(Explainer::cost).reduce(Cost.none(currency), Cost::plus);
        Set<Row> shown = new LinkedHashSet<>(ways.subList(0, Math.min(WAYS_SHOWN_MAX, ways.size())));
        ways.stream().filter(way -> lines.containsKey(Way.of(way))).forEach(shown::add);
        List<Node> parts = shown.stream()
                .map(way -> way(way, lines.getOrDefault(Way.of(way), List.of())))
                .toList();
        int more = ways.size() - shown.size();
        return Node.of(total, question.toString())
                .adding(parts, more == 0 ? "" : "… in " + Digits.counted(more, "smaller way"));
    }

    private Node way(Row row, List<Node> lines) {
        Way way = Way.of(row);
        long all = row.<Long>getAs("ledger_rows");
        long more = all - lines.size();
        String rest = "… and " + Digits.counted(more, "smaller line") + "; --lines shows more";
        Node node = Node.of(cost(row), way.title() + ", " + Digits.counted(all, "line"))
                .noted(texts.of(way).stream().toList());
        return lines.isEmpty() ? node : node.adding(lines, more == 0 ? "" : rest);
    }

    /** A group from both sides: its charges, and where every unit of its cost went. */
    private Node group(List<LedgerLine> shown, List<Row> ways, LedgerEvidence evidence, LineTree tree) {
        LedgerLine any = shown.get(0);
        List<LedgerLine> shares = evidence.shares(any);
        Cost cost = any.groupCost();
        List<String> notes = ways.stream()
                .map(Way::of)
                .flatMap(way -> Stream.concat(Stream.of("by " + way.title()), texts.of(way).stream()))
                .distinct()
                .toList();
        Node charges = new GroupTree(evidence).charges(Node.of(cost, "billed"), any);
        int more = shares.size() - shown.size();
        Node owners = Node.of(cost, "placed on " + Digits.counted(shares.size(), "share"))
                .adding(
                        shown.stream().map(tree::share).toList(),
                        more == 0 ? "" : "… and " + Digits.counted(more, "smaller share") + "; --lines shows more");
        return Node.of(cost, "charge group " + any.chargeGroup() + ", " + LineTree.bought(any))
                .known(Map.of("charge_group_id", any.chargeGroup()))
                .noted(notes)
                .branching(List.of(charges.as(Relation.SAME)))
                .branching(tree.weightsOfGroup(any))
                .branching(List.of(owners.as(Relation.SAME)));
    }

    private List<String> remarks(LedgerEvidence evidence, List<LedgerLine> lines) {
        List<String> remarks = new ArrayList<>(evidence.missing());
        Set<String> months = lines.stream().map(LedgerLine::month).collect(Collectors.toCollection(TreeSet::new));
        rows("explain_rules_version", Map.of()).stream()
                .filter(run -> months.contains(run.<String>getAs("billing_period")))
                .filter(run -> !rules.fingerprint().equals(run.getAs("rules_version")))
                .forEach(run -> remarks.add("the rules have changed since " + run.getAs("billing_period")
                        + " was published; texts of rules are those of the file, as far as their version is the same"));
        return remarks;
    }

    private List<Row> rows(String report, Map<String, Object> markers) {
        return Report.rows(spark, report, markers).collectAsList();
    }

    private static Cost cost(Row row) {
        return new Cost(row.getAs("effective_cost"), row.getAs("billed_cost"), row.getAs("currency"));
    }
}
