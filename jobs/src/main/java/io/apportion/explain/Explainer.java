package io.apportion.explain;

import static org.apache.spark.sql.functions.col;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.model.SqlFolder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** Walks an amount of the published ledger back to its charges. */
public final class Explainer {
    private final SparkSession spark;
    private final ExportedCharges exported;

    /** An explainer over the published views of the session, and the exports that may still hold the charges. */
    public Explainer(SparkSession spark, ExportedCharges exported) {
        this.spark = spark;
        this.exported = exported;
    }

    /** The explanation, with at most so many lines shown one by one; nothing in the ledger is an error of the question. */
    public Explanation explain(Question question, int linesShown) {
        List<LedgerLine> lines =
                spark.sql(SqlFolder.text("reports/explain_lines.sql"), question.markers()).collectAsList().stream()
                        .map(LedgerLine::new)
                        .toList();
        if (lines.isEmpty()) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot explain: the ledger has nothing " + question,
                    "Check names and date: apportion sql \"select distinct team, feature from attributed_cost\"");
        }
        Set<String> groups =
                lines.stream().limit(linesShown).map(LedgerLine::chargeGroup).collect(Collectors.toSet());
        Set<String> months =
                lines.stream().limit(linesShown).map(LedgerLine::month).collect(Collectors.toSet());
        spark.table("charge_group")
                .where(col("charge_group_id").isin(groups.toArray()))
                .createOrReplaceTempView("explained_group");
        String missing = exported.missing(months);
        Map<String, List<ChargeLine>> charges = missing == null ? exported.ofGroups(months) : Map.of();
        return new Explanation(question, lines, charges, missing, linesShown);
    }
}
