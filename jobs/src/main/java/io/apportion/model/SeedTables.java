package io.apportion.model;

import org.apache.spark.sql.SparkSession;

/** Makes seeds that SQL reads readable under the name of their table. */
public final class SeedTables {
    private SeedTables() {}

    /** Registers the maturity thresholds, and what cannot carry a tag. */
    public static void register(SparkSession spark) {
        view(spark, "maturity_level");
        view(spark, "untaggable");
    }

    private static void view(SparkSession spark, String seed) {
        TextTable.view(spark, Contracts.of(seed), SqlFolder.text("seeds/" + seed + ".csv"));
    }
}
