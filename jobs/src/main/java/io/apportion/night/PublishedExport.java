package io.apportion.night;

import io.apportion.configuration.Configuration;
import io.apportion.delivery.InputFile;
import io.apportion.explain.ChargeLine;
import io.apportion.explain.ExportedCharges;
import io.apportion.export.Shapes;
import io.apportion.matching.Kept;
import io.apportion.model.Models;
import io.apportion.model.SqlFolder;
import io.apportion.warehouse.Publication;
import io.apportion.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    public String missing(Set<String> months) {
        List<InputFile> current = Sources.list(spark, configuration).files();
        List<String> replaced = bills(months).stream()
                .filter(file -> !current.contains(file))
                .map(InputFile::path)
                .sorted()
                .toList();
        return replaced.isEmpty() ? null : "the export was delivered again after the run, or is gone " + replaced;
    }

    @Override
    public Map<String, List<ChargeLine>> ofGroups(Set<String> months) {
        Kept kept = kept(months);
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
        List<InputFile> bills = bills(months);
        new Sources(spark, new Models(spark, markers), kept.keyText(), new Shapes(configuration), bills).view(months);
        return spark
                .sql(SqlFolder.text("reports/explain_charges.sql"), Map.of("kept_columns", kept.columnText()))
                .collectAsList()
                .stream()
                .map(ChargeLine::of)
                .collect(Collectors.groupingBy(ChargeLine::chargeGroup));
    }

    private List<InputFile> bills(Set<String> months) {
        return published.of(months).stream()
                .filter(file -> file.kind() == InputFile.Kind.BILLING)
                .toList();
    }

    /** Columns and tag keys by which the run told charges apart; the rules may have changed since. */
    private Kept kept(Set<String> months) {
        String run = publication.pointers().get(months.iterator().next()).runId();
        Row row = spark.table("run")
                .where(org.apache.spark.sql.functions.col("run_id").equalTo(run))
                .first();
        return Kept.parse(row.getAs("kept_columns"));
    }
}
