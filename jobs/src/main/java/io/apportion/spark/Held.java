package io.apportion.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.storage.RDDInfo;
import scala.Option;
import scala.math.BigInt;

/** Rows that are computed once and held until the night ends: the barrier between stages. */
public final class Held {
    private Held() {}

    /**
     * Computes rows now. What reads them cannot push its own conditions back behind them. Where the session works in one
     * partition they are held as one, and Spark knows: no window over them and no join of two of them sends rows anywhere.
     *
     * @param name model or table that they are; Spark shows its work under it
     */
    public static Dataset<Row> rows(String name, Dataset<Row> rows) {
        Dataset<Row> placed = Sessions.isOnePlace(rows.sparkSession()) ? rows.coalesce(1) : rows;
        Dataset<Row> held = Jobs.named(rows.sparkSession(), name, () -> placed.localCheckpoint(true));
        LogicalPlan plan = ((org.apache.spark.sql.classic.Dataset<Row>) held).logicalPlan();
        return plan instanceof LogicalRDD rdd ? sized((SparkSession) rows.sparkSession(), rdd) : held;
    }

    /**
     * The same rows with the size that they have. Spark keeps for them what it guessed before they were computed, which for
     * joins of joins passes every bound, and then neither broadcasts a small table nor leaves one where it is.
     */
    private static Dataset<Row> sized(SparkSession spark, LogicalRDD held) {
        Statistics known =
                new Statistics(BigInt.apply(bytes(spark, held)), Option.empty(), Statistics.apply$default$3(), false);
        LogicalRDD sized = new LogicalRDD(
                held.output(),
                held.rdd(),
                held.outputPartitioning(),
                held.outputOrdering(),
                held.isStreaming(),
                held.stream(),
                spark,
                Option.apply(known),
                Option.empty());
        return org.apache.spark.sql.classic.Dataset.ofRows(spark, sized);
    }

    private static long bytes(SparkSession spark, LogicalRDD held) {
        for (RDDInfo info : spark.sparkContext().getRDDStorageInfo()) {
            if (info.id() == held.rdd().id()) {
                return Math.max(1, info.memSize() + info.diskSize());
            }
        }
        return Long.MAX_VALUE;
    }
}
