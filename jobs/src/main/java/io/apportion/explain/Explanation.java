package io.apportion.explain;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An amount walked back to its charges: lines of the ledger, each with rule, weights, arithmetic and charges. */
public final class Explanation {
    private static final int CHARGES_SHOWN_MAX = 3;

    private final Question question;
    private final List<LedgerLine> lines;
    private final Map<String, List<ChargeLine>> charges;
    private final String chargesMissing;
    private final int shown;

    Explanation(
            Question question,
            List<LedgerLine> lines,
            Map<String, List<ChargeLine>> charges,
            String chargesMissing,
            int shown) {
        this.question = question;
        this.lines = lines;
        this.charges = charges;
        this.chargesMissing = chargesMissing;
        this.shown = shown;
    }

    /** Prints it for a person; every digit of every amount stands there, so that the sum can be checked. */
    public void print(PrintWriter out) {
        totals(lines)
                .forEach((currency, total) -> out.printf(
                        Locale.ROOT,
                        "%s %s effective, %s %s billed, %s%n",
                        plain(total[0]),
                        currency,
                        plain(total[1]),
                        currency,
                        question));
        lines.stream().limit(shown).forEach(line -> print(out, line));
        printRest(out);
        if (chargesMissing != null) {
            out.println("charges cannot be shown: " + chargesMissing);
        }
        out.flush();
    }

    private void print(PrintWriter out, LedgerLine line) {
        out.printf(Locale.ROOT, "%n%s %s  %s%n", plain(line.effectiveCost()), line.currency(), line.what());
        out.println("    " + line.why() + (line.addsUp() ? "" : "  — this does not add up: report it"));
        out.println("    " + line.who() + ", charge group " + line.chargeGroup());
        List<ChargeLine> found = charges.getOrDefault(line.chargeGroup(), List.of());
        found.stream().limit(CHARGES_SHOWN_MAX).forEach(charge -> print(out, charge));
        if (line.charges() > CHARGES_SHOWN_MAX && !found.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "      … %d charges in all, %s %s effective%n",
                    line.charges(),
                    plain(found.stream().map(ChargeLine::effectiveCost).reduce(BigDecimal.ZERO, BigDecimal::add)),
                    line.currency());
        }
    }

    private static void print(PrintWriter out, ChargeLine charge) {
        out.printf(
                Locale.ROOT,
                "      charge %s %s  %s  %s  [%s]%n",
                plain(charge.effectiveCost()),
                charge.currency(),
                charge.resource() == null ? "no resource" : charge.resource(),
                charge.description() == null ? "" : charge.description(),
                charge.path().substring(charge.path().lastIndexOf('/') + 1));
    }

    private void printRest(PrintWriter out) {
        if (lines.size() > shown) {
            String rest = totals(lines.subList(shown, lines.size())).entrySet().stream()
                    .map(total -> plain(total.getValue()[0]) + " " + total.getKey())
                    .collect(Collectors.joining(" and "));
            out.printf(
                    Locale.ROOT,
                    "%n… and %d smaller lines, %s effective together; --lines shows more%n",
                    lines.size() - shown,
                    rest);
        }
    }

    /** Effective and billed cost, each currency on its own. */
    private static Map<String, BigDecimal[]> totals(List<LedgerLine> lines) {
        Map<String, BigDecimal[]> totals = new TreeMap<>();
        for (LedgerLine line : lines) {
            totals.merge(line.currency(), new BigDecimal[] {line.effectiveCost(), line.billedCost()}, (a, b) ->
                    new BigDecimal[] {a[0].add(b[0]), a[1].add(b[1])});
        }
        return totals;
    }

    private static String plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(2, shortest.scale())).toPlainString();
    }
}
