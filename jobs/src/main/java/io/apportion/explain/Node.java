package io.apportion.explain;

import io.apportion.explain.Measure.Cost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An amount in a tree that takes it apart. Branches of relation PART add up to it, if there are any.
 *
 * @param relation how it stands to the node above
 * @param measure how much
 * @param what what it is, in words
 * @param facts the same for machines: column to value, in the order of the ledger
 * @param notes why, and the arithmetic, line by line
 * @param branches what it is made of, seen from each side
 */
public record Node(
        Relation relation,
        Measure measure,
        String what,
        Map<String, String> facts,
        List<String> notes,
        List<Node> branches) {
    /** Copies the lists. */
    public Node {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        notes = List.copyOf(notes);
        branches = List.copyOf(branches);
    }

    static Node of(Measure measure, String what) {
        return new Node(Relation.PART, measure, what, Map.of(), List.of(), List.of());
    }

    /** The branches that add up to it. */
    public List<Node> parts() {
        return branches.stream()
                .filter(branch -> branch.relation == Relation.PART)
                .toList();
    }

    Node as(Relation relation) {
        return new Node(relation, measure, what, facts, notes, branches);
    }

    Node known(Map<String, String> facts) {
        return new Node(relation, measure, what, facts, notes, branches);
    }

    Node noted(List<String> more) {
        return new Node(
                relation,
                measure,
                what,
                facts,
                Stream.concat(notes.stream(), more.stream()).toList(),
                branches);
    }

    Node branching(List<Node> more) {
        return new Node(
                relation,
                measure,
                what,
                facts,
                notes,
                Stream.concat(branches.stream(), more.stream()).toList());
    }

    /** Takes a cost apart; what the parts leave of it becomes the last of them, so that they add up to it. */
    Node adding(List<Node> parts, String rest) {
        List<Node> all = new ArrayList<>(parts);
        Cost left = (Cost) measure;
        for (Node part : parts) {
            left = left.minus((Cost) part.measure);
        }
        if (!rest.isEmpty()) {
            all.add(Node.of(left, rest));
        }
        return branching(all);
    }
}
