package io.apportion.night;

import io.apportion.configuration.Configuration;
import io.apportion.delivery.InputFile;
import io.apportion.explain.ExportedCharges;
import io.apportion.explain.GroupCharges;
import io.apportion.export.ContractReader;
import io.apportion.export.Shapes;
import io.apportion.matching.Kept;
import io.apportion.model.Models;
import io.apportion.model.Report;
import io.apportion.warehouse.Publication;
import io.apportion.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The exports that the published months were made from, as long as they have not been delivered again. */
public final class PublishedExport implements ExportedCharges {
    private final SparkSession spark;
    private final Configuration configuration;
    private final Publication publication;
    private final PublishedFiles published;

    /** Over the published state of the session's warehouse. */
    public PublishedExport(SparkSession spark, Configuration configuration, Warehouse warehouse) {
        this.spark = spark;
        this.configuration = configuration;
        this.publication = new Publication(spark);
        this.published = new PublishedFiles(warehouse, publication);
    }

    @Override
    public Optional<String> missing(String month, Set<String> sources) {
        List<String> replaced = Sources.replaced(spark, configuration, bills(month, sources));
        return replaced.isEmpty()
                ? Optional.empty()
                : Optional.of("the export was delivered again after the run, or is gone " + replaced);
    }

    @Override
    public Map<String, GroupCharges> ofGroups(String month, Set<String> sources, int shown) {
        Kept kept = kept(month);
        Map<String, Object> markers = Map.of(
                "run_month",
                "",
                "run_date",
                java.time.LocalDate.EPOCH,
                "kept_keys",
                kept.keyText(),
                "price_steps",
                "{}",
                "currency",
                configuration.currency());
        List<InputFile> bills = bills(month, sources);
        new Sources(
                        spark,
                        new Models(spark, markers),
                        new ContractReader(spark, kept.keyText()),
                        new Shapes(configuration),
                        bills)
                .viewCharges(Set.of(month));
        return GroupCharges.of(
                Report.rows(spark, "explain_charges", Map.of("kept_columns", kept.columnText(), "charges", shown))
                        .collectAsList());
    }

    private List<InputFile> bills(String month, Set<String> sources) {
        return published.of(Set.of(month)).stream()
                .filter(file -> file.kind() == InputFile.Kind.BILLING && sources.contains(file.source()))
                .toList();
    }

    /** Columns and tag keys by which the month's run told charges apart; the rules may have changed since. */
    private Kept kept(String month) {
        String run = publication.pointers().get(month).runId();
        Row row = spark.table("run")
                .where(org.apache.spark.sql.functions.col("run_id").equalTo(run))
                .first();
        return Kept.parse(row.getAs("kept_columns"));
    }
}
