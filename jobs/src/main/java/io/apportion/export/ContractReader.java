package io.apportion.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.apportion.delivery.InputFile;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.model.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
public final class ContractReader {
    private static final String NEEDED = "needed";

    private final FileReader reader;
    private final FileGroups groups;
    private final String keptKeys;

    /** A reader that keeps the tags whose folded keys are listed, comma separated. */
    public ContractReader(SparkSession spark, String keptKeys) {
        this.reader = new FileReader(spark);
        this.groups = new FileGroups(spark.sparkContext().hadoopConfiguration());
        this.keptKeys = keptKeys;
    }

    /** All rows of the files of one source that delivers one dataset. */
    public Dataset<Row> read(Contract contract, String source, List<InputFile> files) {
        return read(contract, new Origin(source, Origin.Dataset.ACTUAL), files);
    }

    /** All rows of the files of one origin. */
    public Dataset<Row> read(Contract contract, Origin source, List<InputFile> files) {
        Map<Boolean, List<InputFile>> byJson =
                files.stream().collect(java.util.stream.Collectors.partitioningBy(InputFile::isJson));
        Stream<Dataset<Row>> json = byJson.get(true).isEmpty()
                ? Stream.empty()
                : Stream.of(typed(contract, source, byJson.get(true), json(contract, byJson.get(true))));
        Stream<Dataset<Row>> tables = groups.of(byJson.get(false)).entrySet().stream()
                .map(group -> typed(contract, source, group.getValue(), open(group)));
        return Stream.concat(json, tables).reduce(Dataset::unionByName).orElseThrow();
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

    private Dataset<Row> typed(Contract contract, Origin source, List<InputFile> files, Dataset<Row> rows) {
        RawColumns raw = new RawColumns(rows.schema());
        requireNeeded(contract, source.source(), files, raw);
        return rows.select(Arrays.stream(contract.schema().fields())
                .map(field -> column(field, source, raw).as(field.name()))
                .toArray(Column[]::new));
    }

    private Column column(StructField field, Origin source, RawColumns raw) {
        return switch (field.name()) {
            case "source" -> lit(source.source());
            case "dataset" -> lit(source.dataset().word());
            case "path" -> col(FileReader.PATH);
            case "row_problem" -> col(FileReader.PROBLEM);
            case "kept_tags" -> raw.keptTags(ColumnSource.of(field).names(), keptKeys);
            default -> value(field, raw);
        };
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

    /** Without one of these every row would be refused, and a night of nothing would replace a good one. */
    private static void requireNeeded(Contract contract, String source, List<InputFile> files, RawColumns raw) {
        String needed = contract.properties().getOrDefault(NEEDED, "");
        List<String> missing = Arrays.stream(needed.split(","))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .filter(column -> raw.lacks(
                        ColumnSource.of(contract.schema().apply(column)).names()))
                .map(column -> String.join(
                        " or ", ColumnSource.of(contract.schema().apply(column)).names()))
                .toList();
        if (!missing.isEmpty()) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot read " + files.get(0).path() + " of source " + source + ": it has no column "
                            + String.join(", ", missing) + " [files like it: " + files.size() + "]",
                    "Check that the format of the source is the right one; docs/inputs.md says what each shape has to hold."
                            + " Nothing was published.");
        }
    }
}
