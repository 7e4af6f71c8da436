package io.apportion.model;

import static org.apache.spark.sql.functions.col;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Small CSV text as rows of a contract; an empty cell is null. */
public final class TextTable {
    private TextTable() {}

    /** Makes the CSV readable under the name of the contract. Columns are found by name, missing ones are null. */
    public static void view(SparkSession spark, Contract contract, String csv) {
        rows(spark, contract, csv).createOrReplaceTempView(contract.name());
    }

    /** The CSV as rows of the contract; a cell that is not of its column's type is bad data. */
    public static Dataset<Row> rows(SparkSession spark, Contract contract, String csv) {
        StructType texts = new StructType();
        for (String column : contract.columns()) {
            texts = texts.add(column, DataTypes.StringType);
        }
        Column[] typed = Arrays.stream(contract.schema().fields())
                .map(field -> col(field.name()).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new);
        return spark.createDataFrame(cells(contract, csv), texts).select(typed);
    }

    private static List<Row> cells(Contract contract, String csv) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : reader) {
                rows.add(RowFactory.create((Object[]) contract.columns().stream()
                        .map(column -> line.findField(column)
                                .filter(cell -> !cell.isEmpty())
                                .orElse(null))
                        .toArray(String[]::new)));
            }
        } catch (java.io.IOException e) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot read " + contract.name() + ": it is no CSV [" + e.getMessage() + "]",
                    "Write it again as CSV with a header line.",
                    e);
        }
        return rows;
    }
}
