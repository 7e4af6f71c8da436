package io.apportion.explain;

import io.apportion.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Entries of the reallocation journal: who moved cost by hand, why, and on what evidence. */
final class Journal {
    private static final String TABLE = "reallocation";

    private final SparkSession spark;
    private final InputTables inputs;

    Journal(SparkSession spark, InputTables inputs) {
        this.spark = spark;
        this.inputs = inputs;
    }

    /** What the journal says of an entry; that it says nothing, or something else than it did, where that is so. */
    List<String> notes(LedgerLine line) {
        Optional<String> unreadable = inputs.unreadable(TABLE);
        if (unreadable.isPresent()) {
            return List.of("the journal cannot be read: " + unreadable.get());
        }
        String id = line.way().ruleId();
        return Report.rows(spark, "explain_reallocation", Map.of("reallocation_id", id)).collectAsList().stream()
                .findFirst()
                .map(entry -> entry.getAs("entry_version").equals(line.way().ruleVersion())
                        ? told(entry)
                        : List.of("the journal says something else of this entry now, version "
                                + entry.getAs("entry_version")))
                .orElse(List.of("the journal has no entry of that id now"));
    }

    private static List<String> told(Row entry) {
        return List.of(
                "from " + entry.getAs("from_team") + " / " + entry.getAs("from_feature") + " to "
                        + entry.getAs("to_team") + " / " + entry.getAs("to_feature") + ": " + entry.getAs("reason"),
                "evidence " + entry.getAs("evidence") + "; asked for by " + entry.getAs("requested_by")
                        + ", approved by " + entry.getAs("approved_by") + " on " + entry.getAs("approved_on"));
    }
}
