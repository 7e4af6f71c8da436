package io.apportion.night;

import io.apportion.model.Contracts;
import io.apportion.model.Models;
import io.apportion.ownership.OwnershipRules;
import io.apportion.spark.Jobs;
import io.apportion.warehouse.RunRows;
import java.util.Set;
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

    /** Computes a model into memory: the barrier between stages. */
    Piece hold(String model) {
        return Piece.of(Set.of(table(model)), models.reads(model), () -> models.materialise(model));
    }

    /** Makes a model readable; it is computed by whatever reads it, each time. */
    Piece view(String model) {
        return Piece.of(Set.of(table(model)), models.reads(model), () -> models.view(model));
    }

    /**
     * Computes a model into its stored table, unseen by readers, and lets what follows read it back from there: the
     * barrier between stages.
     */
    Piece store(String model) {
        return Piece.of(Set.of(table(model)), models.reads(model), () -> store(table(model), models.rows(model)));
    }

    /** Stores a table that is held so far. */
    Piece storeHeld(String table) {
        return Piece.of(Set.of(table), Set.of(table), () -> store(table, spark.table(table)));
    }

    /** Stores rows that no model makes. Spark shows its work under the table's name. */
    void store(String table, Dataset<Row> rows) {
        Jobs.named(spark, table, () -> warehouse.write(Contracts.of(table), rows, runId));
        warehouse.rowsOf(Contracts.of(table), runId).createOrReplaceTempView(table);
    }

    private static String table(String model) {
        return model.substring(model.lastIndexOf('/') + 1);
    }
}
