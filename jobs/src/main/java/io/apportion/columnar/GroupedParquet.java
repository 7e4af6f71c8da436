package io.apportion.columnar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads Parquet files as groups: the way to a few thousand rows from many millions. */
public final class GroupedParquet {
    private final SparkSession spark;
    private final GroupScan scan;
    private final List<List<FilePart>> tasks;
    private final Map<String, String> left;

    private GroupedParquet(SparkSession spark, GroupScan scan, List<List<FilePart>> tasks, Map<String, String> left) {
        this.spark = spark;
        this.scan = scan;
        this.tasks = tasks;
        this.left = left;
    }

    /** Looks at the footers of the files of a scan, and finds which of them can be read as groups. */
    public static GroupedParquet plan(SparkSession spark, GroupScan scan) {
        GroupPlanner planner = new GroupPlanner(scan, hadoop(spark));
        List<List<FilePart>> tasks = planner.tasks(spark.sparkContext().defaultParallelism());
        return new GroupedParquet(
                spark,
                scan,
                tasks,
                planner.left().stream()
                        .collect(Collectors.toMap(GroupPlanner.LeftFile::file, GroupPlanner.LeftFile::reason)));
    }

    /** The files that are not covered, each with the reason: Spark's own reader has to read them. */
    public Map<String, String> left() {
        return left;
    }

    /**
     * Groups of the files that are covered, in the columns of {@link GroupScan#schema}; empty when none is, or none has rows.
     *
     * <p>A group may come in several rows, for every task hands out its own: always add them up again. The rows are read each
     * time the result is used.
     */
    public Optional<Dataset<Row>> rows() {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        String zone = spark.conf().get("spark.sql.session.timeZone");
        return Optional.of(spark.read()
                .format(GroupSource.class.getName())
                .option(GroupSource.PLAN, new GroupPlan(scan.of(List.of()), tasks, zone).encoded())
                .load());
    }

    static Configuration hadoop(SparkSession spark) {
        return spark.sessionState().newHadoopConf();
    }
}
