package io.apportion.explain;

import java.io.PrintWriter;
import java.util.List;

/** Draws a tree with a line for each node, and its notes below. */
final class TextTree {
    private final PrintWriter out;

    TextTree(PrintWriter out) {
        this.out = out;
    }

    void print(Node root) {
        print(root, "", "", "");
    }

    private void print(Node node, String above, String joint, String below) {
        out.println((above + joint + measured(node) + "  " + node.what()).stripTrailing());
        List<Node> branches = node.branches();
        String bar = branches.isEmpty() ? "   " : "│  ";
        node.notes().forEach(note -> out.println(above + below + bar + note));
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            print(branches.get(i), above + below, last ? "└─ " : "├─ ", last ? "   " : "│  ");
        }
    }

    private static String measured(Node node) {
        return switch (node.relation()) {
            case PART -> node.measure().partText();
            case SAME -> "= " + node.measure().text();
            case WHOLE -> "of " + node.measure().text();
            case WEIGHTS -> "by " + node.measure().text();
        };
    }
}
