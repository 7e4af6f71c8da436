package io.apportion.spark;

import io.apportion.model.SqlFolder;
import io.apportion.storage.LocalFiles;
import io.apportion.storage.S3Settings;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Opens Spark the one way the product runs: UTC, ANSI, no tolerated corruption, the warehouse's catalog at hand. */
public final class Sessions {
    /** Name of the catalog that holds the warehouse. */
    public static final String CATALOG = "apportion";

    /** Schema of the tables that only published views read. */
    public static final String INTERNAL = "internal";

    private static final String PARTITIONS = "spark.sql.shuffle.partitions";
    private static final long PARTITION_ROWS = 200_000;

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("spark.app.name", "apportion"),
            Map.entry("spark.sql.session.timeZone", "UTC"),
            Map.entry("spark.sql.ansi.enabled", "true"),
            Map.entry("spark.sql.datetime.java8API.enabled", "true"),
            Map.entry("spark.sql.files.ignoreCorruptFiles", "false"),
            Map.entry("spark.sql.files.ignoreMissingFiles", "false"),
            Map.entry("spark.sql.parquet.mergeSchema", "false"),
            // A night has more queries than Spark keeps compiled by itself, and months of a backfill ask the same ones.
            Map.entry("spark.sql.codegen.cache.maxEntries", "10000"),
            // Spark 4.1 cannot checkpoint a union in which one checkpointed table stands twice: "key not found".
            Map.entry("spark.sql.constraintPropagation.enabled", "false"),
            Map.entry("spark.sql.catalog.fn", HotPathFunctions.class.getName()),
            Map.entry("spark.sql.catalog." + CATALOG, "org.apache.iceberg.spark.SparkCatalog"));

    /** What a laptop or a CI machine needs and a cluster sets by itself. */
    private static final Map<String, String> EMBEDDED = Map.ofEntries(
            Map.entry("spark.master", "local[*]"),
            Map.entry("spark.hadoop.fs.file.impl", LocalFiles.class.getName()),
            Map.entry("spark.driver.host", "127.0.0.1"),
            Map.entry("spark.driver.bindAddress", "127.0.0.1"),
            Map.entry("spark.ui.enabled", "false"),
            Map.entry("spark.ui.showConsoleProgress", "false"),
            Map.entry(PARTITIONS, embeddedPartitions()),
            // Groups are few: planning each stage anew once the one before has run costs more than a better plan gains.
            Map.entry("spark.sql.adaptive.enabled", "false"),
            // Each small aggregate and sort takes a whole page of memory; by itself Spark makes them of 32 MB here.
            Map.entry("spark.buffer.pageSize", "1m"),
            // The same for what is sent to tasks: every stage is, and a block is laid out whole before anything is in
            // it.
            Map.entry("spark.broadcast.blockSize", "256k"),
            // Rows that are held in one place are joined there, however large they are.
            Map.entry("spark.sql.maxSinglePartitionBytes", Long.toString(Long.MAX_VALUE)),
            Map.entry("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000"),
            // Every class is on the class path: no session asks the driver's file server for one.
            Map.entry("spark.sql.artifact.isolation.enabled", "false"),
            Map.entry("spark.sql.codegen.wholeStage", "false"),
            Map.entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"));

    private Sessions() {}

    private static String embeddedPartitions() {
        return Integer.toString(Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    /** A session whose catalog lives in the given warehouse folder, a path or URI. */
    public static SparkSession open(String warehouse) {
        SparkSession.Builder builder = SparkSession.builder();
        if (isEmbedded()) {
            EMBEDDED.forEach(builder::config);
        }
        ALWAYS.forEach(builder::config);
        S3Settings.besides(System.getProperties()).forEach(builder::config);
        Catalogs.embedded(warehouse).forEach(builder::config);
        SparkSession spark = builder.getOrCreate();
        Jobs.known(spark, "apportion");
        registerSqlFunctions(spark);
        return spark;
    }

    /**
     * Does some work with queries compiled: worth its start-up where rows are many. The embedded session starts without,
     * since compiling costs a small night more than half of its time.
     */
    public static void compiling(SparkSession spark, Runnable work) {
        String wholeStage = spark.conf().get("spark.sql.codegen.wholeStage");
        String projections = spark.conf().get("spark.sql.codegen.factoryMode");
        spark.conf().set("spark.sql.codegen.wholeStage", "true");
        spark.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
        try {
            work.run();
        } finally {
            spark.conf().set("spark.sql.codegen.wholeStage", wholeStage);
            spark.conf().set("spark.sql.codegen.factoryMode", projections);
        }
    }

    /**
     * Does some work on so many rows in as few partitions as they need: a task has a price of its own, and rows that are all
     * in one place need not be sent anywhere to be joined. A cluster is left as it is set.
     */
    public static void inPartitionsFor(SparkSession spark, long rows, Runnable work) {
        String partitions = spark.conf().get(PARTITIONS);
        long needed = 1 + rows / PARTITION_ROWS;
        if (isEmbedded() && needed < Long.parseLong(partitions)) {
            spark.conf().set(PARTITIONS, needed);
        }
        try {
            work.run();
        } finally {
            spark.conf().set(PARTITIONS, partitions);
        }
    }

    /** Whether the embedded session joins rows in one partition. */
    static boolean isOnePlace(SparkSession spark) {
        return isEmbedded() && "1".equals(spark.conf().get(PARTITIONS));
    }

    private static boolean isEmbedded() {
        return System.getProperty("spark.master") == null;
    }

    /** The formulas of sql/functions, as temporary functions of the session. */
    public static void registerSqlFunctions(SparkSession spark) {
        SqlFolder.list("functions").forEach(path -> spark.sql(SqlFolder.text(path)));
    }
}
