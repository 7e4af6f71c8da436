package io.apportion.explain;

import java.io.PrintWriter;
import java.util.List;

/**
 * An amount walked back to its charges.
 *
 * @param question what was asked
 * @param amounts the amount in each currency, taken apart
 * @param remarks what could not be shown, and why
 */
public record Explanation(String question, List<Node> amounts, List<String> remarks) {
    /** Copies the lists. */
    public Explanation {
        amounts = List.copyOf(amounts);
        remarks = List.copyOf(remarks);
    }

    /** Draws it for a person; every digit of every amount stands there, so that each sum can be checked. */
    public void print(PrintWriter out) {
        TextTree tree = new TextTree(out);
        amounts.forEach(tree::print);
        remarks.forEach(out::println);
        out.flush();
    }

    /** Writes the same as JSON. */
    public void printJson(PrintWriter out) {
        out.println(JsonTree.of(question, amounts, remarks));
        out.flush();
    }
}
