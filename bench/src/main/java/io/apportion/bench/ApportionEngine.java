package io.apportion.bench;

import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.night.NightRun;
import io.apportion.night.Outcome;
import io.apportion.night.Progress;
import io.apportion.ownership.OwnershipFile;
import io.apportion.rating.Prices;
import io.apportion.spark.Sessions;
import io.apportion.warehouse.PublishedViews;
import io.apportion.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A whole night into a fresh warehouse. */
final class ApportionEngine implements Engine {
    /** The ledger is there when this part begins: steps that fill it overlap, and this one waits for all of them. */
    private static final String AFTER_LEDGER = "keeping what explains the numbers";

    private final World world;
    private final LocalDate date;
    private final Path warehouses;
    private final Clock clock;
    private int attempts;

    ApportionEngine(World world, LocalDate date, Path warehouses, Clock clock) {
        this.world = world;
        this.date = date;
        this.warehouses = warehouses;
        this.clock = clock;
    }

    @Override
    public Attempt attempt() {
        Path warehouse = warehouses.resolve("night-" + attempts++).toAbsolutePath();
        Folders.remove(warehouse);
        try {
            return night(warehouse);
        } finally {
            Folders.remove(warehouse);
        }
    }

    @Override
    public Duration scan() {
        SparkSession spark = session(warehouses.resolve("scan").toAbsolutePath());
        Stopwatch watch = new Stopwatch();
        Sessions.compiling(spark, () -> {
            spark.read().parquet(world.bills()).createOrReplaceTempView("bills");
            spark.read().parquet(world.logs()).createOrReplaceTempView("logs");
            spark.sql(Texts.of("night/scan_bills.sql")).collectAsList();
            spark.sql(Texts.of("night/scan_logs.sql")).collectAsList();
        });
        return watch.elapsed();
    }

    private Attempt night(Path warehouse) {
        Configuration configuration = inWarehouse(ConfigurationFile.load(world.configuration()), warehouse);
        SparkSession spark = session(warehouse);
        Stopwatch watch = new Stopwatch();
        NightRun night = new NightRun(
                spark,
                configuration,
                OwnershipFile.load(Path.of(configuration.ownership())),
                Prices.load(configuration.prices()),
                clock,
                new Progress(clock, watch::begin));
        try (TaskTimes tasks = new TaskTimes(spark.sparkContext())) {
            Outcome outcome = night.run(date);
            Duration whole = watch.elapsed();
            Map<String, Duration> byModel = tasks.soFar();
            return new Attempt(published(warehouse), watch.until(AFTER_LEDGER), whole, outcome.timings(), byModel);
        }
    }

    /** The numbers that a warehouse has published. */
    static Numbers published(Path warehouse) {
        SparkSession spark = session(warehouse);
        PublishedViews.register(spark, new Warehouse(spark));
        List<List<String>> rows = new ArrayList<>();
        for (Row row : spark.sql(Texts.of("night/numbers.sql")).collectAsList()) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                texts.add(row.getString(i));
            }
            rows.add(texts);
        }
        return Numbers.of(rows);
    }

    /**
     * The one session of the process, over this warehouse. A session of its own for each attempt would compile every query
     * anew, since Spark keeps compiled queries by session.
     */
    static SparkSession session(Path warehouse) {
        SparkSession spark = Sessions.open(warehouse.toString());
        spark.sessionState().catalogManager().reset();
        return spark;
    }

    private static Configuration inWarehouse(Configuration read, Path warehouse) {
        return new Configuration(
                warehouse.toString(),
                read.billing(),
                read.inference(),
                read.ownership(),
                read.prices(),
                read.inputs(),
                read.currency(),
                read.userKeyFile(),
                read.cases());
    }
}
