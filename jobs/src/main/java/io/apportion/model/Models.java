package io.apportion.model;

import io.apportion.spark.Held;
import io.apportion.spark.TablesRead;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the models of the sql module. A model is one SELECT that reads views by table name and answers in the columns of
 * the contract of its own name; markers are bound by name, never pasted into text.
 */
public final class Models {
    private final SparkSession spark;
    private final Map<String, Object> markers;

    /** Models of one night, with the values of their markers, such as {@code run_date}. */
    public Models(SparkSession spark, Map<String, Object> markers) {
        this.spark = spark;
        this.markers = Map.copyOf(markers);
    }

    /** The rows of a model such as {@code marts/team_cost_daily}; nothing runs before they are asked for. */
    public Dataset<Row> rows(String path) {
        return spark.sql(SqlFolder.text("models/" + path + ".sql"), markers);
    }

    /** Tables that a model reads, by name; names of its own queries may be among them. */
    public Set<String> reads(String path) {
        return TablesRead.by(spark, SqlFolder.text("models/" + path + ".sql"));
    }

    /** Makes the rows of a model readable under the name of its table. */
    public void view(String path) {
        rows(path).createOrReplaceTempView(table(path));
    }

    /**
     * Computes the rows of a model now and makes them readable under the name of its table. The barrier between stages:
     * what reads them cannot push its own conditions back onto the raw rows. Spark shows its work under the model's name.
     */
    public Dataset<Row> materialise(String path) {
        Dataset<Row> rows = Held.rows(path, rows(path));
        rows.createOrReplaceTempView(table(path));
        return rows;
    }

    private static String table(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
