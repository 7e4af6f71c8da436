package io.apportion.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The weights behind a share: which they are, what they count, and where they come from. */
final class SplitTree {
    private static final String DIRECT_COST = " of direct cost";

    private final LedgerEvidence evidence;
    private final FormerTeams formerTeams;
    private final Supplier<PoolSteps> readSteps;
    private PoolSteps steps;

    SplitTree(LedgerEvidence evidence, FormerTeams formerTeams, Supplier<PoolSteps> readSteps) {
        this.evidence = evidence;
        this.formerTeams = formerTeams;
        this.readSteps = readSteps;
    }

    /** By which weights the group of a line was split, without taking the line's own apart. */
    List<Node> weightsOfGroup(LedgerLine line) {
        return line.isSplit()
                ? List.of(new SplitWeights(line, evidence.shares(line))
                        .node(weighed(line), List.of())
                        .noted(payments(line)))
                : List.of();
    }

    /** By which weights a line has its share, its own taken apart where they are costs. */
    List<Node> weights(LedgerLine line) {
        if (!line.isSplit()) {
            return List.of();
        }
        List<Node> own = isProportional(line) ? evidence.directCost(line) : List.of();
        return List.of(new SplitWeights(line, evidence.shares(line))
                .node(weighed(line), own)
                .noted(payments(line))
                .noted(equations(line)));
    }

    private List<String> payments(LedgerLine line) {
        return line.goesThroughPools() ? steps().payments(line) : List.of();
    }

    /** How a line's share came through pools that pay each other; nothing where it did not. */
    List<String> equations(LedgerLine line) {
        if (!line.goesThroughPools()) {
            return List.of();
        }
        if (line.is("team", "(unattributed)")) {
            return List.of("this part ends in a pool that reaches nobody");
        }
        if (!line.isPartOfATeam()) {
            return steps().equations(line, line.fraction());
        }
        return formerTeams
                .part(line)
                .map(part -> steps().equations(line, line.fraction().dividedBy(part)))
                .orElse(List.of());
    }

    /** Pools that pay pools are rare, and making their weights again takes seconds. */
    private PoolSteps steps() {
        if (steps == null) {
            steps = readSteps.get();
        }
        return steps;
    }

    /** What the weights are, in words. */
    private String weighed(LedgerLine line) {
        String unit = line.splitUnit();
        if (unit.isEmpty()) {
            return "of a team that has ended";
        }
        if (unit.endsWith(" tokens")
                && line.text("token_class").concat(" tokens").equals(unit)) {
            return tokens(line);
        }
        if (line.goesThroughPools()) {
            return line.text("weight_unit");
        }
        if (line.way().policy().isPresent() || line.is("evidence_grade", "D")) {
            return unit.endsWith(DIRECT_COST) ? "in " + line.month() : "";
        }
        return line.is("evidence_grade", "C") ? measured(line) : "";
    }

    private static String measured(LedgerLine line) {
        boolean byDay = !line.settlesOn().isAfter(line.usageDate());
        boolean untold = byDay && line.usageDate().plusDays(1).getDayOfMonth() == 1;
        return untold
                ? "measured on " + line.usageDate() + ", or in its month: on its last day the ledger does not tell"
                : byDay
                        ? "measured on " + line.usageDate()
                        : "measured in " + line.month() + ", since the day has no measurement";
    }

    /** Logged, billed, and which part of the bill the logs cover. */
    private String tokens(LedgerLine line) {
        SplitWeights weights = new SplitWeights(line, evidence.shares(line));
        BigDecimal logged = weights.sum("UNLOGGED", false);
        BigDecimal unlogged = weights.sum("UNLOGGED", true);
        Optional<BigDecimal> billed = unlogged.signum() > 0 ? Optional.of(line.totalWeight()) : line.billedTokens();
        String counted = "logged " + Digits.grouped(logged);
        return billed.map(tokens -> counted + ", billed " + Digits.grouped(tokens) + ": coverage min(1, "
                        + Digits.grouped(logged) + " ÷ " + Digits.grouped(tokens) + ")"
                        + (unlogged.signum() > 0 ? ", the rest is UNLOGGED" : " = 1"))
                .orElse(counted + "; the tokens of the bill are not known, so the logs split all of it");
    }

    private static boolean isProportional(LedgerLine line) {
        return line.is("method", "SHARED") && line.splitUnit().endsWith(DIRECT_COST);
    }
}
