package io.apportion.warehouse;

import static org.apache.spark.sql.functions.col;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/**
 * Which run readers see for each month: one row per month, replaced in one commit that fails if anybody published since
 * this object was made.
 */
public final class Publication {
    /**
     * What one month shows.
     *
     * @param runId run whose rows are visible
     * @param runDate night that run was asked for
     * @param inputFingerprint hash over what the month was made from
     */
    public record Pointer(String runId, LocalDate runDate, String inputFingerprint) {}

    private static final String TABLE = Warehouse.tableName("publication");

    private final SparkSession spark;
    private final Long seenSnapshot;
    private final Map<String, Pointer> pointers = new TreeMap<>();

    /** Reads what is published now; {@link #publish} will refuse if it changed meanwhile. */
    public Publication(SparkSession spark) {
        this.spark = spark;
        Snapshot snapshot = icebergTable().currentSnapshot();
        this.seenSnapshot = snapshot == null ? null : snapshot.snapshotId();
        for (Row row : spark.table(TABLE).collectAsList()) {
            pointers.put(
                    row.getAs("billing_period"),
                    new Pointer(row.getAs("run_id"), row.<LocalDate>getAs("run_date"), row.getAs("input_fingerprint")));
        }
    }

    /** What is published per month, oldest first. */
    public Map<String, Pointer> pointers() {
        return Map.copyOf(pointers);
    }

    /** The date, or that of the latest published night if that is later: an older night takes nothing back. */
    public LocalDate notBefore(LocalDate date) {
        return pointers.values().stream()
                .map(Pointer::runDate)
                .filter(published -> published.isAfter(date))
                .max(LocalDate::compareTo)
                .orElse(date);
    }

    /** Points the given months at a run, all in one commit. A commit by another run since construction wins over it. */
    public void publish(Map<String, Pointer> months, Instant at) {
        List<Row> rows = months.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(month -> row(month.getKey(), month.getValue(), at))
                .toList();
        Dataset<Row> replaced =
                spark.createDataFrame(rows, spark.table(TABLE).schema()).coalesce(1);
        try {
            writer(replaced).overwrite(col("billing_period").isin(periods(months.keySet())));
        } catch (ValidationException | CommitFailedException e) {
            throw overtaken(e);
        } catch (NoSuchTableException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataFrameWriterV2<Row> writer(Dataset<Row> rows) {
        DataFrameWriterV2<Row> writer = rows.writeTo(TABLE).option("isolation-level", "serializable");
        return seenSnapshot == null ? writer : writer.option("validate-from-snapshot-id", Long.toString(seenSnapshot));
    }

    private static Object[] periods(Collection<String> months) {
        return months.toArray();
    }

    private static Row row(String month, Pointer pointer, Instant at) {
        return RowFactory.create(month, pointer.runId(), pointer.runDate(), pointer.inputFingerprint(), at);
    }

    private Table icebergTable() {
        try {
            return Spark3Util.loadIcebergTable(spark, TABLE);
        } catch (NoSuchTableException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApportionException overtaken(RuntimeException cause) {
        return new ApportionException(
                Category.HELD,
                "Cannot publish: another run published the same months while this one computed them",
                "Run again: it will find nothing to do, or only what is still missing.",
                cause);
    }
}
