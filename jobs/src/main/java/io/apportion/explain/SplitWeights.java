package io.apportion.explain;

import io.apportion.attribution.Fraction;
import io.apportion.explain.Measure.Portion;
import io.apportion.explain.Measure.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The weights that a group of charges was split by, as its ledger rows hold them: they add up to the whole. */
final class SplitWeights {
    private static final int SHOWN_MAX = 5;

    private final LedgerLine line;
    private final List<LedgerLine> shares;

    /** Weights of the group of a line that is split, which is among the shares. */
    SplitWeights(LedgerLine line, List<LedgerLine> shares) {
        this.line = line;
        this.shares = shares.stream().filter(LedgerLine::isSplit).toList();
    }

    /** All of them, the line's own first; it may be taken apart further. */
    Node node(String what, List<Node> ownParts) {
        return line.goesThroughPools() ? portions(what) : weights(what, ownParts);
    }

    /** Sum of the weights with a reason, or of those with another or none. */
    BigDecimal sum(String reason, boolean with) {
        return shares.stream()
                .filter(share -> share.is("reason", reason) == with)
                .collect(Collectors.toMap(SplitWeights::recipient, LedgerLine::weight, (a, b) -> a))
                .values()
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Node weights(String what, List<Node> ownParts) {
        String unit = line.splitUnit().isEmpty() ? line.text("weight_unit") : line.splitUnit();
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        inOrder().forEach(share -> weights.putIfAbsent(recipient(share), share.weight()));
        List<Node> parts = new ArrayList<>();
        BigDecimal left = line.totalWeight();
        for (Map.Entry<String, BigDecimal> weight : first(weights)) {
            left = left.subtract(weight.getValue());
            Node part = Node.of(new Weight(weight.getValue(), unit), weight.getKey());
            parts.add(parts.isEmpty() ? part.branching(ownParts) : part);
        }
        if (left.signum() != 0) {
            parts.add(Node.of(new Weight(left, unit), rest(weights.size())));
        }
        return Node.of(new Weight(line.totalWeight(), unit), what)
                .as(Relation.WEIGHTS)
                .branching(parts);
    }

    private Node portions(String what) {
        Map<String, Fraction> portions = new LinkedHashMap<>();
        inOrder().forEach(share -> portions.merge(recipient(share), share.fraction(), Fraction::plus));
        List<Node> parts = new ArrayList<>();
        Fraction left = Fraction.ONE;
        for (Map.Entry<String, Fraction> portion : first(portions)) {
            left = left.minus(portion.getValue());
            parts.add(Node.of(new Portion(portion.getValue()), portion.getKey()));
        }
        if (!left.isZero()) {
            parts.add(Node.of(new Portion(left), rest(portions.size())));
        }
        return Node.of(new Portion(Fraction.ONE), what).as(Relation.WEIGHTS).branching(parts);
    }

    /** The line's own first, then the heaviest. */
    private List<LedgerLine> inOrder() {
        List<LedgerLine> ordered = new ArrayList<>(shares);
        ordered.sort(
                Comparator.comparing((LedgerLine share) -> !recipient(share).equals(recipient(line)))
                        .thenComparing(LedgerLine::weight, Comparator.reverseOrder())
                        .thenComparing(SplitWeights::recipient));
        return ordered;
    }

    private static <T> List<Map.Entry<String, T>> first(Map<String, T> weights) {
        return weights.entrySet().stream().limit(SHOWN_MAX).toList();
    }

    private static String rest(int recipients) {
        return recipients > SHOWN_MAX
                ? "… and " + Digits.counted(recipients - SHOWN_MAX, "other")
                : "of others, whose rows the ledger holds as one with these";
    }

    /** Whom a weight names: before a team that has ended was split. */
    private static String recipient(LedgerLine share) {
        String reason = share.is("reason", "UNLOGGED") || share.is("reason", "IDLE") ? ", " + share.text("reason") : "";
        String former = share.isSplitByWeights() && !share.isPartOfATeam()
                ? share.formerTeam().map(team -> ", formerly " + team).orElse("")
                : "";
        return share.weighedTeam() + " / " + share.feature() + former + reason;
    }
}
