package io.apportion.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** Parquet as vendors deliver it: files whose names say what is in them, and nothing else in the folder. */
record ParquetFolder(Path folder) {
    /** Column that names the file of a row, without ending; not written. All rows of a file stand in one partition. */
    static final String FILE = "file";

    private static final String STAGING = ".unfinished";

    /** A session that takes times as {@link java.time.Instant} and writes the timestamps that other readers expect. */
    static SparkSession session(SparkSession spark) {
        SparkSession own = spark.newSession();
        own.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        own.conf().set("spark.sql.datetime.java8API.enabled", "true");
        own.conf().set("spark.sql.session.timeZone", "UTC");
        own.conf().set("spark.sql.maxConcurrentOutputFileWriters", "100"); // else Spark sorts the rows by file first
        return own;
    }

    /** A value as Spark takes it in a row. */
    static Object cell(Object value) {
        return value instanceof Map<?, ?> map ? CollectionConverters.asScala(map) : value;
    }

    void write(Dataset<Row> rows) throws IOException {
        Path staging = folder.resolve(STAGING);
        rows.write()
                .partitionBy(FILE)
                .mode(SaveMode.Overwrite)
                .parquet(staging.toUri().toString());
        for (Path directory :
                found(staging, path -> path.getFileName().toString().startsWith(FILE + "="))) {
            publish(directory);
        }
        for (Path leftover : found(staging, path -> true)) {
            Files.delete(leftover);
        }
    }

    private void publish(Path directory) throws IOException {
        List<Path> parts =
                found(directory, path -> path.getFileName().toString().endsWith(".parquet"));
        if (parts.size() != 1) {
            throw new IllegalStateException(
                    "Cannot write " + directory + ": its rows stood in several partitions " + parts);
        }
        String name = directory.getFileName().toString().substring(FILE.length() + 1) + ".parquet";
        Files.move(parts.get(0), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What stands under a folder, itself included, the innermost first. */
    private static List<Path> found(Path under, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(under)) {
            return paths.filter(wanted).sorted(Comparator.reverseOrder()).toList();
        }
    }
}
