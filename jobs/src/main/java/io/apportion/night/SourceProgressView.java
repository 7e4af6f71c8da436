package io.apportion.night;

import io.apportion.model.Contracts;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Makes the progress of the sources readable as source_progress. */
final class SourceProgressView {
    private SourceProgressView() {}

    static void register(SparkSession spark, NightPlan plan) {
        List<Row> rows = plan.progress().entrySet().stream()
                .flatMap(month -> month.getValue().stream().map(source -> row(month.getKey(), source)))
                .toList();
        spark.createDataFrame(rows, Contracts.of("source_progress").schema())
                .createOrReplaceTempView("source_progress");
    }

    private static Row row(String month, SourceProgress progress) {
        ExpectedSource source = progress.source();
        return RowFactory.create(
                month, source.kind().word(), source.name(), source.settleDays(), progress.lastUsageDate());
    }
}
