package io.apportion.columnar;

import io.apportion.columnar.GroupPlanner.LeftFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads Parquet files as groups: the way to a few thousand rows from many millions. */
public final class GroupedParquet {
    private static final Logger LOG = LoggerFactory.getLogger(GroupedParquet.class);

    private GroupedParquet() {}

    /**
     * Groups of the files of a scan, in the columns of {@link GroupScan#schema}.
     *
     * <p>A group may come in several rows, for every task hands out its own: always add them up again. A file that the
     * reader does not cover is read by Spark's own reader to the same result, and the log says which one and why; so
     * what is damaged fails as it fails there. The footers are read at once, the rows each time the result is used.
     */
    public static Dataset<Row> read(SparkSession spark, GroupScan scan) {
        GroupPlanner planner = new GroupPlanner(scan, hadoop(spark));
        List<List<FilePart>> tasks = planner.tasks(spark.sparkContext().defaultParallelism());
        List<LeftFile> left = planner.left();
        left.forEach(file -> LOG.warn("{} is read by Spark's own reader: {}", file.file(), file.reason()));
        List<Dataset<Row>> results = new ArrayList<>();
        if (!tasks.isEmpty() || left.isEmpty()) {
            String zone = spark.conf().get("spark.sql.session.timeZone");
            results.add(spark.read()
                    .format(GroupSource.class.getName())
                    .option(GroupSource.PLAN, new GroupPlan(scan.of(List.of()), tasks, zone).encoded())
                    .load());
        }
        bySchema(left).forEach(files -> results.add(PlainGroups.of(spark, scan.of(files))));
        return results.stream().reduce(Dataset::union).orElseThrow();
    }

    /** The files that {@link #read} leaves to Spark's own reader, each with the reason. */
    static Map<String, String> left(SparkSession spark, GroupScan scan) {
        GroupPlanner planner = new GroupPlanner(scan, hadoop(spark));
        planner.tasks(1);
        return planner.left().stream().collect(Collectors.toMap(LeftFile::file, LeftFile::reason));
    }

    static Configuration hadoop(SparkSession spark) {
        return spark.sessionState().newHadoopConf();
    }

    /** Read by the columns of the first file, files of another schema would lose theirs. */
    private static List<List<String>> bySchema(List<LeftFile> left) {
        return List.copyOf(left.stream()
                .collect(Collectors.groupingBy(
                        LeftFile::schema, LinkedHashMap::new, Collectors.mapping(LeftFile::file, Collectors.toList())))
                .values());
    }
}
