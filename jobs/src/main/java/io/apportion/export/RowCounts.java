package io.apportion.export;

import io.apportion.delivery.InputFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How many rows files of tables hold, whatever the rows say. */
public final class RowCounts {
    private final FileReader reader;
    private final FileGroups groups;

    /** Counts with this session. */
    public RowCounts(SparkSession spark) {
        this.reader = new FileReader(spark);
        this.groups = new FileGroups(spark.sparkContext().hadoopConfiguration());
    }

    /** Rows by path; a file without any is not among them. */
    public Map<String, Long> of(Collection<InputFile> files) {
        Map<String, Long> counts = new HashMap<>();
        groups.of(List.copyOf(files)).forEach((shape, alike) -> {
            Dataset<Row> rows = alike.get(0).isParquet() ? reader.parquet(alike) : reader.csv(alike, shape);
            rows.groupBy(FileReader.PATH)
                    .count()
                    .collectAsList()
                    .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        });
        return counts;
    }
}
