package io.apportion.model;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A small answer for people, from a query of sql/reports over the published tables. */
public final class Report {
    private Report() {}

    /** The rows of a report; reports are short by construction. */
    public static List<Row> rows(SparkSession spark, String name) {
        return rows(spark, name, Map.of()).collectAsList();
    }

    /** The rows of a report with markers; a null value asks for everything. */
    public static Dataset<Row> rows(SparkSession spark, String name, Map<String, Object> markers) {
        return spark.sql(SqlFolder.text("reports/" + name + ".sql"), markers);
    }
}
