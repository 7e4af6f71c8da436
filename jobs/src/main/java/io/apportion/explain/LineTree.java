package io.apportion.explain;

import io.apportion.ownership.OwnershipRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A row of the ledger: who and what it is, why, by which weights, and what it is a share of. */
final class LineTree {
    private final LedgerEvidence evidence;
    private final RuleTexts texts;
    private final FormerTeams formerTeams;
    private final PolicyReasons policies;
    private final Journal journal;
    private final SplitTree splits;
    private final GroupTree groups;

    LineTree(SparkSession spark, OwnershipRules rules, LedgerEvidence evidence, InputTables inputs) {
        this.evidence = evidence;
        this.texts = new RuleTexts(rules);
        this.formerTeams = new FormerTeams(rules.teams());
        this.policies = new PolicyReasons(spark, rules.policies());
        this.journal = new Journal(spark, inputs);
        this.splits = new SplitTree(evidence, formerTeams, () -> new PoolSteps(spark, rules, inputs));
        this.groups = new GroupTree(evidence);
    }

    /** The line on its way from the amount to its charges. */
    Node node(LedgerLine line) {
        Node node = Node.of(line.cost(), bought(line))
                .known(line.facts())
                .noted(List.of(line.who() + ", grade " + line.text("evidence_grade")))
                .noted(reasons(line))
                .branching(splits.weights(line));
        return node.branching(below(line));
    }

    /** The line as one of the shares of its group. */
    Node share(LedgerLine line) {
        return Node.of(line.cost(), line.who() + ", grade " + line.text("evidence_grade"))
                .known(line.facts())
                .noted(reasons(line))
                .noted(splits.equations(line));
    }

    /** By which weights the group of a line was split, without taking the line's own apart. */
    List<Node> weightsOfGroup(LedgerLine line) {
        return splits.weightsOfGroup(line);
    }

    /** What was bought. */
    static String bought(LedgerLine line) {
        String detail = line.text("model_id").equals("(none)")
                ? line.text("charge_category")
                : line.text("model_id") + " " + line.text("token_class");
        String account = line.groupCost() == null ? "" : ", account " + line.text("sub_account_id");
        return line.usageDate() + " " + line.text("service_name") + account + ", " + detail;
    }

    private List<String> reasons(LedgerLine line) {
        List<String> reasons = new ArrayList<>();
        tag(line).ifPresent(reasons::add);
        feature(line).ifPresent(reasons::add);
        reasons.addAll(policies.notes(line));
        reasons.addAll(formerTeams.notes(line));
        if (line.is("method", "REALLOCATED")) {
            reasons.addAll(journal.notes(line));
        }
        if (line.isSplit()) {
            reasons.addAll(arithmetic(line));
        }
        return reasons;
    }

    private static Optional<String> tag(LedgerLine line) {
        Row tag = line.tag(OwnershipRules.TEAM);
        if (tag == null || tag.getAs("raw_key") == null || tag.getAs("raw_value") == null) {
            return Optional.empty();
        }
        String said = tag.getAs("raw_key") + "=" + tag.getAs("raw_value");
        if (line.is("method", "TAG")) {
            return Optional.of("own tag " + said + " → " + tag.getAs("value"));
        }
        String nearest = tag.getAs("suggestion") == null ? "" : ", nearest is " + tag.getAs("suggestion");
        return tag.getAs("outcome").equals("INVALID")
                ? Optional.of("its tag " + said + " names no team" + nearest)
                : Optional.empty();
    }

    private Optional<String> feature(LedgerLine line) {
        Row tag = line.tag(OwnershipRules.FEATURE);
        return switch (line.text("feature_method")) {
            case "TAG" ->
                Optional.ofNullable(tag)
                        .map(t -> "feature by own tag " + t.getAs("raw_key") + "=" + t.getAs("raw_value") + " → "
                                + t.getAs("value"));
            case "RULE" ->
                texts.givesFeature(line.way())
                        ? Optional.empty()
                        : Optional.of("feature by a rule; the ledger names only what gave the team");
            case "INHERITED" ->
                texts.givesFeature(line.way())
                        ? Optional.empty()
                        : Optional.of("feature inherited; the ledger names only what gave the team");
            default -> Optional.empty();
        };
    }

    /** Fraction times group, for each cost that differs, and how a team that was split comes into the fraction. */
    private List<String> arithmetic(LedgerLine line) {
        List<String> lines = new ArrayList<>();
        BigDecimal effective = line.groupCost().effectiveCost();
        BigDecimal billed = line.groupCost().billedCost();
        String text = new Arithmetic(line.cost().effectiveCost(), effective, line.fraction()).text(line.fractionText());
        boolean isBilledApart = effective.compareTo(billed) != 0;
        lines.add((isBilledApart ? "effective: " : "") + text);
        if (isBilledApart) {
            lines.add("billed: "
                    + new Arithmetic(line.cost().billedCost(), billed, line.fraction()).text(line.fractionText()));
        }
        if (line.isPartOfATeam() && line.isSplitByWeights()) {
            formerTeams
                    .part(line)
                    .ifPresent(part -> lines.add(line.fraction() + " = "
                            + line.fraction().dividedBy(part) + " of " + line.weighedTeam() + " × " + part + " of it"));
        }
        return lines;
    }

    /** What the line comes from: rejected rows, or its group, whole or as it is. */
    private List<Node> below(LedgerLine line) {
        if (line.is("method", "REJECTED")) {
            return evidence.rejectedRows(line);
        }
        return line.groupCost() == null
                ? List.of()
                : List.of(groups.node(line).as(line.isSplit() ? Relation.WHOLE : Relation.SAME));
    }
}
