package io.apportion.export;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.apportion.delivery.InputFile;
import io.apportion.model.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/**
 * Reads delivered files of any shape into the contract of that shape: columns by name, missing ones null, no others read.
 * What the columns mean is decided in SQL.
 */
public final class ContractReader implements DeliveryReader {
    private final SparkSession spark;
    private final FileReader reader;
    private final FileGroups groups;
    private final Configuration hadoop;
    private final String keptKeys;

    /** A reader that keeps the tags whose folded keys are listed, comma separated. */
    public ContractReader(SparkSession spark, String keptKeys) {
        this.spark = spark;
        this.reader = new FileReader(spark);
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.groups = new FileGroups(hadoop);
        this.keptKeys = keptKeys;
    }

    /** All rows of the files of one source that delivers one dataset. */
    public Dataset<Row> read(Contract contract, String source, List<InputFile> files) {
        DamagedFiles damaged = new DamagedFiles();
        Dataset<Row> rows = read(contract, new Origin(source, Origin.Dataset.ACTUAL), files, damaged);
        damaged.refuse();
        return rows;
    }

    @Override
    public Dataset<Row> read(Contract contract, Origin source, List<InputFile> files, DamagedFiles damaged) {
        Map<Boolean, List<InputFile>> byJson = files.stream().collect(Collectors.partitioningBy(InputFile::isJson));
        List<InputFile> json = whole(contract, byJson.get(true), damaged);
        Stream<Dataset<Row>> objects =
                json.isEmpty() ? Stream.empty() : typed(contract, source, json, json(contract, json), damaged);
        Map<String, List<InputFile>> readTogether = groups.of(byJson.get(false), damaged);
        reader.readRowByRow(groups.misreadInVectors());
        Stream<Dataset<Row>> tables = readTogether.entrySet().stream()
                .flatMap(group -> typed(contract, source, group.getValue(), open(group), damaged));
        return Stream.concat(objects, tables)
                .reduce(Dataset::unionByName)
                .orElseGet(() -> spark.createDataFrame(List.of(), contract.schema()));
    }

    /** Files of JSON that are not damaged as far as one look at each tells. */
    private List<InputFile> whole(Contract contract, List<InputFile> files, DamagedFiles damaged) {
        boolean isPaged = JsonPages.of(contract).isPresent();
        JsonLines lines = new JsonLines(hadoop, contract);
        return files.parallelStream()
                .filter(file -> damaged.passes(() -> {
                    DamagedFile.requireContent(file);
                    if (!isPaged) {
                        lines.require(file);
                    }
                }))
                .toList();
    }

    private Dataset<Row> json(Contract contract, List<InputFile> files) {
        return JsonPages.of(contract)
                .map(pages -> reader.jsonPages(files, pages))
                .orElseGet(() -> reader.jsonLines(files, JsonColumns.of(contract)));
    }

    private Dataset<Row> open(Map.Entry<String, List<InputFile>> group) {
        return group.getValue().get(0).isParquet()
                ? reader.parquet(group.getValue())
                : reader.csv(group.getValue(), group.getKey());
    }

    private Stream<Dataset<Row>> typed(
            Contract contract, Origin source, List<InputFile> files, Dataset<Row> rows, DamagedFiles damaged) {
        RawColumns raw = new RawColumns(rows.schema());
        return damaged.passes(() -> requireShape(contract, files, raw))
                ? Stream.of(typed(contract, source, rows, raw))
                : Stream.empty();
    }

    private Dataset<Row> typed(Contract contract, Origin source, Dataset<Row> rows, RawColumns raw) {
        return rows.select(Arrays.stream(contract.schema().fields())
                .map(field -> column(contract, field, source, raw).as(field.name()))
                .toArray(Column[]::new));
    }

    private Column column(Contract contract, StructField field, Origin source, RawColumns raw) {
        return switch (field.name()) {
            case "source" -> lit(source.source());
            case "dataset" -> lit(source.dataset().word());
            case "path" -> col(FileReader.PATH);
            case "charges", "calls" -> lit(1L);
            case "row_problem" -> problem(contract, raw);
            case "kept_tags" -> raw.keptTags(ColumnSource.of(field).names(), keptKeys);
            default -> value(field, raw);
        };
    }

    /** Why a row cannot be taken apart: the reader says so, or a count is there and is none. Unknown is never 0. */
    private static Column problem(Contract contract, RawColumns raw) {
        Stream<Column> counts = Arrays.stream(contract.schema().fields())
                .filter(field -> field.dataType().equals(DataTypes.LongType))
                .flatMap(field -> raw.countProblem(ColumnSource.of(field).names()).stream());
        return coalesce(
                Stream.concat(Stream.of(col(FileReader.PROBLEM)), counts).toArray(Column[]::new));
    }

    private static Column value(StructField field, RawColumns raw) {
        List<String> names = ColumnSource.of(field).names();
        if (field.dataType() instanceof DecimalType decimal) {
            return decimal.scale() == RawColumns.RESIDUAL.scale() ? raw.residual(names) : raw.amount(names);
        }
        if (field.dataType() instanceof MapType) {
            return raw.textMap(names);
        }
        if (field.dataType().equals(DataTypes.TimestampType)) {
            return raw.time(names);
        }
        return field.dataType().equals(DataTypes.LongType) ? raw.count(names) : raw.text(names);
    }

    /** Passes when files of these columns can be of the contract. */
    static void requireShape(Contract contract, List<InputFile> files, RawColumns raw) {
        List<String> missing = NeededColumns.of(contract).missing(raw::lacks);
        List<String> misfits = Arrays.stream(contract.schema().fields())
                .flatMap(field -> raw.misfit(ColumnSource.of(field).names(), field.dataType()).stream())
                .distinct()
                .toList();
        if (missing.isEmpty() && misfits.isEmpty()) {
            return;
        }
        Stream<String> problems = Stream.concat(
                missing.isEmpty() ? Stream.empty() : Stream.of("it has no column " + String.join(", ", missing)),
                misfits.stream());
        throw DamagedFile.otherShape(
                files.get(0), problems.collect(Collectors.joining("; ")) + " [files like it: " + files.size() + "]");
    }
}
