package io.apportion.explain;

import io.apportion.explain.Measure.Cost;
import java.util.List;
import java.util.Map;

/** A group of charges, down to the charges of the export. */
final class GroupTree {
    private final LedgerEvidence evidence;

    GroupTree(LedgerEvidence evidence) {
        this.evidence = evidence;
    }

    /** The group of a line. */
    Node node(LedgerLine line) {
        String what = "charge group " + line.chargeGroup();
        return charges(Node.of(line.groupCost(), what), line).known(Map.of("charge_group_id", line.chargeGroup()));
    }

    /** The charges of a line's group below a node of its cost. */
    Node charges(Node group, LedgerLine line) {
        return evidence.charges(line.chargeGroup())
                .map(charges -> branching(group, charges))
                .orElse(group.noted(List.of("its charges cannot be shown")));
    }

    private static Node branching(Node group, GroupCharges charges) {
        Cost cost = (Cost) group.measure();
        Node counted = new Node(
                group.relation(),
                cost,
                group.what() + ", " + Digits.counted(charges.charges(), "charge"),
                group.facts(),
                group.notes(),
                group.branches());
        if (!cost.isSame(charges.cost())) {
            return counted.noted(
                    List.of("the export gives " + charges.cost().text() + " for it now, so its charges are not shown"));
        }
        long more = charges.charges() - charges.largest().size();
        return counted.adding(
                charges.largest().stream().map(ChargeLine::node).toList(),
                more == 0 ? "" : "… and " + Digits.counted(more, "smaller charge"));
    }
}
