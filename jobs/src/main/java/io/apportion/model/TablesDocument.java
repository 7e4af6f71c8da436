package io.apportion.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;

/** The contracts as a page to read: every table that outlives a run or that users deliver, layer by layer. */
public final class TablesDocument {
    /** Writes the page anew. */
    public static final String COMMAND = "mvn -pl jobs -am test -Dtest=TablesDocumentTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dapportion.write=true";

    private static final Map<String, String> LAYERS = Map.of(
            "input", "What you may deliver beside bills and logs. Tables that need an absent input stay empty.",
            "export",
                    "What is read of each shape of bill and log that is not FOCUS, and from which of its columns. Others are"
                            + " never read.",
            "staging", "What was delivered, summed over everything the rules cannot tell apart.",
            "attribution", "Who owns each amount, and the AI bill beside the logs.",
            "marts", "What people and BI tools query.",
            "audit", "What proves the rest: runs, their files, checks and certificates.");

    private TablesDocument() {}

    /** The page as Markdown. */
    public static String render() {
        return "# Tables\n\nWritten from the contracts in `sql/tables`; change them, then run\n`" + COMMAND
                + "`.\n\nA month is `yyyy-MM`, a day is UTC, an amount is exact and stands beside its currency. Null means unknown,"
                + " never 0.\n"
                + Contracts.LAYERS.stream()
                        .filter(LAYERS::containsKey)
                        .map(TablesDocument::layer)
                        .collect(Collectors.joining());
    }

    private static String layer(String layer) {
        return "\n## " + layer + "\n\n" + LAYERS.get(layer) + "\n"
                + Contracts.inLayer(layer).stream().map(TablesDocument::table).collect(Collectors.joining());
    }

    private static String table(Contract contract) {
        return "\n### " + contract.name() + "\n\n"
                + contract.comment() + ".\n\n"
                + "One row per: " + String.join(", ", contract.grain()) + ". Data owner: "
                + contract.properties().get("data_owner") + ".\n\n"
                + line(List.of("Column", "Type", "Null", "Meaning"))
                + "|---|---|---|---|\n"
                + Arrays.stream(contract.schema().fields())
                        .map(TablesDocument::column)
                        .collect(Collectors.joining());
    }

    private static String column(StructField field) {
        return line(List.of(
                "`" + field.name() + "`",
                field.dataType().sql().replace(",", ", "),
                field.nullable() ? "yes" : "no",
                field.getComment().getOrElse(() -> "").replace("|", "\\|")));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
