package io.apportion.night;

import static org.apache.spark.sql.functions.col;

import io.apportion.configuration.Configuration;
import io.apportion.delivery.Checksums;
import io.apportion.delivery.InputFile;
import io.apportion.delivery.Listing;
import io.apportion.export.DamagedFiles;
import io.apportion.export.DeliveryReader;
import io.apportion.export.InputFiles;
import io.apportion.export.Origin;
import io.apportion.export.Shape;
import io.apportion.export.Shapes;
import io.apportion.model.Contracts;
import io.apportion.model.Models;
import io.apportion.spark.Held;
import io.apportion.spark.Sessions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The configured bills and logs, as views over the files a run reads. Raw rows are looked at once: what a night tells apart
 * is summed and held, and everything after asks that.
 */
final class Sources {
    private final SparkSession spark;
    private final Models models;
    private final List<InputFile> files;
    private final Shapes shapes;
    private final DeliveryReader reader;
    private final DamagedFiles damaged = new DamagedFiles();
    private Dataset<Row> charges;
    private Dataset<Row> calls;
    private Dataset<Row> nativeTotals;
    private Dataset<Row> chargeTotals;
    private Dataset<Row> callTotals;
    private List<Row> heldDays;

    Sources(SparkSession spark, Models models, DeliveryReader reader, Shapes shapes, Collection<InputFile> files) {
        this.spark = spark;
        this.models = models;
        this.files = List.copyOf(files);
        this.shapes = shapes;
        this.reader = reader;
    }

    /** Lists the files of every source. */
    static Listing list(SparkSession spark, Configuration configuration) {
        InputFiles listing = new InputFiles(spark.sparkContext().hadoopConfiguration());
        List<InputFile> found = Stream.concat(
                        configuration.billing().stream().map(listing::of),
                        configuration.inference().stream().map(listing::of))
                .flatMap(List::stream)
                .toList();
        return Listing.of(
                found, listing.stated(), new Checksums(spark.sparkContext().hadoopConfiguration()));
    }

    /** Paths of those of these files that are not delivered any more as they were. */
    static List<String> replaced(SparkSession spark, Configuration configuration, Collection<InputFile> files) {
        Set<InputFile> current = Set.copyOf(list(spark, configuration).files());
        return files.stream()
                .filter(file -> !current.contains(file))
                .map(InputFile::path)
                .sorted()
                .toList();
    }

    /** Whether every one of these files is among those looked at here. */
    boolean hold(Collection<InputFile> wanted) {
        return Set.copyOf(files).containsAll(wanted);
    }

    /** Registers charge_by_file, usage_by_file, what they come to and native_total with the rows of these months. */
    void view(Collection<String> months) {
        sumRawRows();
        ofMonths(charges, months).createOrReplaceTempView("charge_by_file");
        ofMonths(calls, months).createOrReplaceTempView("usage_by_file");
        ofMonths(chargeTotals, months).createOrReplaceTempView("charge_total");
        ofMonths(callTotals, months).createOrReplaceTempView("attempt_total");
        ofMonths(nativeTotals, months).createOrReplaceTempView("native_total");
    }

    /** How many rows the raw rows were summed to. */
    long groups() {
        sumRawRows();
        return heldDays.stream().mapToLong(row -> row.getAs("groups")).sum();
    }

    /** Registers billing_charge: the charges of these months as the reader gives them, read whenever they are asked for. */
    void viewCharges(Collection<String> months) {
        hub(InputFile.Kind.BILLING, "focus_export");
        damaged.refuse();
        ofMonths(models.rows("staging/billing_charge"), months).createOrReplaceTempView("billing_charge");
    }

    /** Months that each file holds, whatever it is read with, and the days of usage in them. */
    Map<InputFile, Map<String, HeldDays>> months() {
        sumRawRows();
        Map<String, InputFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(name(file.source(), file.path()), file));
        Map<InputFile, Map<String, HeldDays>> found = new HashMap<>();
        for (Row row : heldDays) {
            InputFile file = byName.get(name(row.getAs("source"), row.getAs("path")));
            found.computeIfAbsent(file, any -> new TreeMap<>())
                    .merge(row.getAs("billing_period"), HeldDays.of(row), HeldDays::and);
        }
        return found;
    }

    private void sumRawRows() {
        if (charges != null) {
            return;
        }
        hub(InputFile.Kind.BILLING, "focus_export");
        hub(InputFile.Kind.INFERENCE, "inference_log");
        damaged.refuse();
        models.view("staging/billing_charge");
        models.view("staging/inference_attempt");
        SmallNight.onRawRows(spark, files, () -> {
            together(
                    () -> nativeTotals = Held.rows("native_total", nativeTotals()),
                    () -> charges = models.materialise("staging/charge_by_file"),
                    () -> calls = models.materialise("staging/usage_by_file"));
            Sessions.inPartitionsFor(spark, 0, this::addUp);
        });
    }

    /** What each file holds, from which its months are known: a few rows, so that raw rows are not asked again. */
    private void addUp() {
        together(
                () -> chargeTotals = models.materialise("staging/charge_total"),
                () -> callTotals = models.materialise("staging/attempt_total"));
        nativeTotals.createOrReplaceTempView("native_total");
        heldDays = models.rows("staging/held_days").collectAsList();
    }

    private static void together(Runnable... looks) {
        Flow.run(Stream.of(looks).map(look -> Piece.reading(Set.of(), look)).toList());
    }

    private static String name(String source, String path) {
        return source + "\n" + path;
    }

    /** Rows of every shape of a kind, as the hub that all of them end in. */
    private void hub(InputFile.Kind kind, String hub) {
        Map<Shape, List<InputFile>> byShape = files.stream()
                .filter(file -> file.kind() == kind)
                .collect(Collectors.groupingBy(
                        file -> shapes.of(file.source()), LinkedHashMap::new, Collectors.toList()));
        byShape.entrySet().stream()
                .map(shape -> onHub(shape.getKey(), shape.getValue()))
                .reduce(Dataset::unionByName)
                .orElseGet(
                        () -> spark.createDataFrame(List.of(), Contracts.of(hub).schema()))
                .createOrReplaceTempView(hub);
    }

    private Dataset<Row> onHub(Shape shape, List<InputFile> ofShape) {
        Map<Origin, List<InputFile>> byOrigin =
                ofShape.stream().collect(Collectors.groupingBy(shapes::origin, TreeMap::new, Collectors.toList()));
        Dataset<Row> rows = byOrigin.entrySet().stream()
                .map(origin -> reader.read(shape.contract(), origin.getKey(), origin.getValue(), damaged))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        rows.createOrReplaceTempView(shape.contract().name());
        return shape.model().map(models::rows).orElse(rows);
    }

    /** What the exports that are not FOCUS add up to by themselves. */
    private Dataset<Row> nativeTotals() {
        return files.stream()
                .filter(file -> file.kind() == InputFile.Kind.BILLING)
                .map(file -> shapes.of(file.source()))
                .distinct()
                .flatMap(shape -> shape.totalModel().stream())
                .map(models::rows)
                .reduce(Dataset::unionByName)
                .orElseGet(() -> spark.createDataFrame(
                        List.of(), Contracts.of("native_total").schema()));
    }

    private static Dataset<Row> ofMonths(Dataset<Row> rows, Collection<String> months) {
        return rows.where(col("billing_period").isin(months.toArray()));
    }
}
