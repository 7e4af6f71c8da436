package io.apportion.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.apportion.delivery.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files of one shape as they are, with two columns more: where a row stands, and why it cannot be taken apart. */
final class FileReader {
    static final String PATH = "__path";
    static final String PROBLEM = "__problem";
    private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);
    private static final String UNPARSED = "__unparsed";

    private final SparkSession spark;

    FileReader(SparkSession spark) {
        this.spark = spark;
    }

    /** From now on the session reads Parquet row by row, for the sake of these files. */
    void readRowByRow(List<String> misreadInVectors) {
        if (!misreadInVectors.isEmpty()) {
            LOG.warn(
                    "Parquet is read row by row, which takes longer: Spark misreads the encodings of {}",
                    misreadInVectors);
            spark.conf().set("spark.sql.parquet.enableVectorizedReader", "false");
        }
    }

    /** Parquet files of one schema. */
    Dataset<Row> parquet(List<InputFile> files) {
        Dataset<Row> rows = spark.read().parquet(paths(files));
        return rows.withColumn(PATH, path()).withColumn(PROBLEM, lit(null).cast(DataTypes.StringType));
    }

    /** CSV files with one header line; every column is text. */
    Dataset<Row> csv(List<InputFile> files, String headerLine) {
        StructType texts = new StructType();
        for (String column : told(cells(headerLine))) {
            texts = texts.add(column, DataTypes.StringType);
        }
        Dataset<Row> rows = spark.read()
                .schema(texts.add(UNPARSED, DataTypes.StringType))
                .option("header", "true")
                .option("multiLine", "true")
                .option("escape", "\"")
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", UNPARSED)
                .csv(paths(files));
        return withProblem(rows, "The row does not have the columns of the header");
    }

    /** JSON lines of declared columns; columns that are not declared are never read. */
    Dataset<Row> jsonLines(List<InputFile> files, StructType columns) {
        Dataset<Row> rows = spark.read()
                .schema(columns.add(UNPARSED, DataTypes.StringType))
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", UNPARSED)
                .json(paths(files));
        return withProblem(rows, "The line is not a JSON object of the log's columns");
    }

    /** Pages of JSON, each file taken apart as a whole; one that breaks off stops the night. */
    Dataset<Row> jsonPages(List<InputFile> files, JsonPages pages) {
        return spark.read()
                .option("wholetext", "true")
                .text(paths(files))
                .select(col("value"), path())
                .flatMap(pages, Encoders.row(pages.schema()));
    }

    private static Dataset<Row> withProblem(Dataset<Row> rows, String problem) {
        return rows.withColumn(PATH, path())
                .withColumn(PROBLEM, when(col(UNPARSED).isNotNull(), lit(problem)))
                .drop(UNPARSED);
    }

    private static Column path() {
        return regexp_replace(col("_metadata.file_path"), "^file:/+", "/");
    }

    private static String[] paths(List<InputFile> files) {
        return files.stream()
                .map(file -> FileGroups.hadoopPath(file).toString())
                .toArray(String[]::new);
    }

    /**
     * Spark refuses columns whose names differ only in case, which tag keys do. A mark without width tells them apart; it
     * is no part of any name.
     */
    private static List<String> told(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .map(name -> {
                    String own = name;
                    while (!seen.add(own.toLowerCase(Locale.ROOT))) {
                        own = own + RawColumns.NO_WIDTH;
                    }
                    return own;
                })
                .toList();
    }

    private static List<String> cells(String headerLine) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(headerLine)) {
            return reader.stream().findFirst().orElseThrow().getFields();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
