package io.apportion.night;

import static org.apache.spark.sql.functions.col;

import io.apportion.configuration.BillingSource;
import io.apportion.configuration.Configuration;
import io.apportion.configuration.InferenceSource;
import io.apportion.export.CanonicalLogReader;
import io.apportion.export.FocusReader;
import io.apportion.export.InputFile;
import io.apportion.export.InputFiles;
import io.apportion.model.Contracts;
import io.apportion.model.Models;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The configured bills and logs, as views over the files a run reads. */
final class Sources {
    /** The same files give the same plan, so that rows held in memory are found again. */
    private static final Comparator<InputFile> ORDER = Comparator.comparing(InputFile::kind)
            .thenComparing(InputFile::source)
            .thenComparing(InputFile::path);

    private final SparkSession spark;
    private final Models models;
    private final List<InputFile> files;
    private final List<String> months;
    private final FocusReader focus;
    private final CanonicalLogReader logs;

    /** Views over these files, limited to these months; an empty list of months means no limit. */
    Sources(SparkSession spark, Models models, String keptKeys, List<InputFile> files, List<String> months) {
        this.spark = spark;
        this.models = models;
        this.files = files.stream().sorted(ORDER).toList();
        this.months = months;
        this.focus = new FocusReader(spark, keptKeys);
        this.logs = new CanonicalLogReader(spark, keptKeys);
    }

    /** Lists the files of every source. */
    static List<InputFile> list(SparkSession spark, Configuration configuration) {
        InputFiles listing = new InputFiles(spark.sparkContext().hadoopConfiguration());
        List<InputFile> files = new ArrayList<>();
        for (BillingSource source : configuration.billing()) {
            files.addAll(listing.of(InputFile.Kind.BILLING, source.name(), source.path()));
        }
        for (InferenceSource source : configuration.inference()) {
            files.addAll(listing.of(InputFile.Kind.INFERENCE, source.name(), source.path()));
        }
        return files;
    }

    /** How many files of which sources, for people. */
    String describe() {
        return files.size() + " files of "
                + files.stream().map(InputFile::source).distinct().collect(Collectors.joining(", "));
    }

    /** Registers input_file, focus_export, inference_log, billing_charge and inference_attempt. */
    void view() {
        viewFiles();
        union(InputFile.Kind.BILLING, "focus_export", focus::read).createOrReplaceTempView("focus_export");
        union(InputFile.Kind.INFERENCE, "inference_log", logs::read).createOrReplaceTempView("inference_log");
        ofMonths(kept(models.rows("staging/billing_charge"))).createOrReplaceTempView("billing_charge");
        ofMonths(kept(models.rows("staging/inference_attempt"))).createOrReplaceTempView("inference_attempt");
    }

    /** Months that each file holds. Reads only the columns that tell. */
    Map<InputFile, Set<String>> months() {
        view();
        Map<String, InputFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(name(file.source(), file.path()), file));
        Map<InputFile, Set<String>> found = new HashMap<>();
        for (Row row : fileMonths("billing_charge")
                .union(fileMonths("inference_attempt"))
                .collectAsList()) {
            InputFile file = byName.get(name(row.getString(0), row.getString(1)));
            found.computeIfAbsent(file, any -> new TreeSet<>()).add(row.getString(2));
        }
        return found;
    }

    private Dataset<Row> fileMonths(String view) {
        return spark.table(view).select("source", "path", "billing_period").distinct();
    }

    private static String name(String source, String path) {
        return source + "\n" + path;
    }

    private Dataset<Row> union(
            InputFile.Kind kind, String table, BiFunction<String, List<InputFile>, Dataset<Row>> read) {
        Map<String, List<InputFile>> bySource =
                files.stream().filter(file -> file.kind() == kind).collect(Collectors.groupingBy(InputFile::source));
        return bySource.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(source -> read.apply(source.getKey(), source.getValue()))
                .reduce(Dataset::unionByName)
                .orElseGet(() ->
                        spark.createDataFrame(List.of(), Contracts.of(table).schema()));
    }

    /** Small inputs are read and taken apart once, however often the night looks at them. */
    private Dataset<Row> kept(Dataset<Row> rows) {
        return new SmallNight(spark, files).holdsRows() ? rows.persist() : rows;
    }

    private Dataset<Row> ofMonths(Dataset<Row> rows) {
        return months.isEmpty() ? rows : rows.where(col("billing_period").isin(months.toArray()));
    }

    private void viewFiles() {
        List<Row> rows = files.stream()
                .map(file -> RowFactory.create(
                        file.kind().word(), file.source(), file.path(), file.sizeBytes(), file.modifiedAt()))
                .toList();
        spark.createDataFrame(rows, Contracts.of("input_file").schema()).createOrReplaceTempView("input_file");
    }
}
