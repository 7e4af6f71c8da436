package io.apportion.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes rows as one Parquet file below a world's folder {@code parquet}. */
public final class ParquetFile {
    private ParquetFile() {}

    /** The file that holds the rows. */
    public static Path of(NightWorld world, String name, Function<SparkSession, Dataset<Row>> rows) {
        Path folder = world.folder().resolve("parquet/" + name);
        world.inSession(spark -> {
            rows.apply(spark).coalesce(1).write().mode("overwrite").parquet(folder.toString());
            return folder;
        });
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
