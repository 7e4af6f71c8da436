package io.apportion.night;

import io.apportion.delivery.Checksums;
import io.apportion.delivery.InputFile;
import io.apportion.delivery.Place;
import io.apportion.model.Contracts;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Makes the files of a plan readable as input_file, with what their contents can be recognised by. */
final class FileViews {
    private FileViews() {}

    static void register(SparkSession spark, NightPlan plan) {
        Checksums checksums = new Checksums(spark.sparkContext().hadoopConfiguration());
        Stream<Row> counted = plan.files().parallelStream().map(file -> row(file, checksums.of(file), null));
        Stream<Row> copies = plan.copies().entrySet().stream().map(copy -> copy(copy, checksums));
        spark.createDataFrame(
                        Stream.concat(counted, copies).toList(),
                        Contracts.of("input_file").schema())
                .createOrReplaceTempView("input_file");
    }

    /** Whether the files of some bill stand in folders of several exports, so that one may hold what the other holds. */
    static boolean haveSeveralExports(NightPlan plan) {
        return plan.files().stream()
                .filter(file -> file.kind() == InputFile.Kind.BILLING)
                .collect(Collectors.groupingBy(
                        InputFile::source, Collectors.mapping(file -> Place.scope(file.path()), Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(scopes -> scopes.size() > 1);
    }

    private static Row copy(Map.Entry<InputFile, InputFile> copy, Checksums checksums) {
        return row(copy.getKey(), checksums.of(copy.getKey()), copy.getValue().path());
    }

    private static Row row(InputFile file, String checksum, String copyOf) {
        return RowFactory.create(
                file.kind().word(),
                file.source(),
                file.path(),
                file.sizeBytes(),
                file.modifiedAt(),
                checksum,
                Place.scope(file.path()),
                copyOf);
    }
}
