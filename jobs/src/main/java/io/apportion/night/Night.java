package io.apportion.night;

import io.apportion.model.Contracts;
import io.apportion.model.Models;
import io.apportion.ownership.OwnershipRules;
import io.apportion.spark.Jobs;
import io.apportion.warehouse.RunRows;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the steps of one run share.
 *
 * @param spark session, with rules, prices and inputs registered
 * @param models models with the markers of this run
 * @param warehouse where rows go
 * @param rules ownership rules in force
 * @param plan which files and months
 * @param runId run that owns every row written
 */
record Night(SparkSession spark, Models models, RunRows warehouse, OwnershipRules rules, NightPlan plan, String runId) {

    /**
     * Computes a model into its stored table, unseen by readers, and lets what follows read it back from there: the
     * barrier between stages.
     */
    void store(String model) {
        store(table(model), models.rows(model));
    }

    /** Computes models that do not read each other into memory, at the same time. */
    void holdTogether(String... independent) {
        Together.run(Arrays.stream(independent)
                .map(model -> (Runnable) () -> models.materialise(model))
                .toList());
    }

    /** Stores models that do not read each other, at the same time. */
    void storeTogether(String... independent) {
        Together.run(Arrays.stream(independent)
                .map(model -> (Runnable) () -> store(model))
                .toList());
    }

    /** Stores tables that are held so far, at the same time. */
    void storeHeld(String... tables) {
        Together.run(Arrays.stream(tables)
                .map(table -> (Runnable) () -> store(table, spark.table(table)))
                .toList());
    }

    /** The same for rows that no model makes. Spark shows its work under the table's name. */
    void store(String table, Dataset<Row> rows) {
        Jobs.named(spark, table, () -> warehouse.write(Contracts.of(table), rows, runId));
        warehouse.rowsOf(Contracts.of(table), runId).createOrReplaceTempView(table);
    }

    private static String table(String model) {
        return model.substring(model.lastIndexOf('/') + 1);
    }
}
