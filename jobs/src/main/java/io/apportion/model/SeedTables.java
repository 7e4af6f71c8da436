package io.apportion.model;

import org.apache.spark.sql.SparkSession;

/** Makes seeds that SQL reads readable under the name of their table. */
public final class SeedTables {
    private SeedTables() {}

    /** Registers the maturity thresholds. */
    public static void register(SparkSession spark) {
        TextTable.view(spark, Contracts.of("maturity_level"), SqlFolder.text("seeds/maturity_level.csv"));
    }
}
