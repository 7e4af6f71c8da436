package io.apportion.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

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
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;

/** An input that may be absent, CSV or Parquet, read by column name into its contract. Bad cells are never dropped. */
public final class OptionalInput {
    private final SparkSession spark;

    /** Reads with this session. */
    public OptionalInput(SparkSession spark) {
        this.spark = spark;
    }

    /** Makes the files readable under the contract's name; no files give an empty table. */
    public void view(Contract contract, List<InputFile> files) {
        rows(contract, files).createOrReplaceTempView(contract.name());
    }

    private Dataset<Row> rows(Contract contract, List<InputFile> files) {
        FileReader reader = new FileReader(spark);
        FileGroups groups = new FileGroups(spark.sparkContext().hadoopConfiguration());
        Map<String, List<InputFile>> readTogether = groups.of(files);
        reader.readRowByRow(groups.misreadInVectors());
        return readTogether.entrySet().stream()
                .map(group -> group.getValue().get(0).isParquet()
                        ? reader.parquet(group.getValue())
                        : reader.csv(group.getValue(), group.getKey()))
                .map(rows -> typed(contract, rows))
                .reduce(Dataset::unionByName)
                .orElseGet(() -> spark.createDataFrame(List.of(), contract.schema()));
    }

    private static Dataset<Row> typed(Contract contract, Dataset<Row> rows) {
        RawColumns raw = new RawColumns(rows.schema());
        Dataset<Row> typed = rows.select(Arrays.stream(contract.schema().fields())
                .map(field -> typed(raw, field).as(field.name()))
                .toArray(Column[]::new));
        requireComplete(contract, rows, raw);
        return typed;
    }

    private static Column typed(RawColumns raw, StructField field) {
        DataType type = field.dataType();
        if (type instanceof DecimalType) {
            return raw.amount(List.of(field.name()));
        }
        return type.equals(DataTypes.DateType)
                ? raw.time(List.of(field.name())).cast(DataTypes.DateType)
                : raw.text(List.of(field.name()));
    }

    /** A cell that says something else than its column holds is refused also where the column may be empty. */
    private static void requireComplete(Contract contract, Dataset<Row> rows, RawColumns raw) {
        Stream<Column> gaps = Arrays.stream(contract.schema().fields())
                .map(field -> count(when(unreadable(raw, field), lit(1))).as(field.name()));
        Column torn = count(col(FileReader.PROBLEM)).as("columns of the header");
        Row found = rows.select(Stream.concat(gaps, Stream.of(torn)).toArray(Column[]::new))
                .first();
        List<String> bad = Arrays.stream(found.schema().fieldNames())
                .filter(column -> found.<Long>getAs(column) > 0)
                .map(column -> column + " in " + found.<Long>getAs(column) + " rows")
                .toList();
        if (!bad.isEmpty()) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot read the input " + contract.name() + ": values are missing or not of their type " + bad,
                    "Mend the file; `apportion schema " + contract.name() + "` shows what each column holds.");
        }
    }

    private static Column unreadable(RawColumns raw, StructField field) {
        Column nothing = typed(raw, field).isNull();
        return field.nullable() ? nothing.and(raw.text(List.of(field.name())).isNotNull()) : nothing;
    }
}
