package io.apportion.export;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads the canonical inference log, Parquet or JSON lines, into the inference_log contract. Only the columns named here
 * are ever read; prompts and completions are not among them.
 */
public final class CanonicalLogReader {
    private static final List<String> TEXTS = List.of(
            "source_row_id",
            "started_at",
            "ended_at",
            "first_token_at",
            "provider",
            "source_account",
            "requested_model",
            "response_model",
            "service_tier",
            "region_scope",
            "operation",
            "operation_id",
            "attempt_no",
            "org_id",
            "api_key_id",
            "end_user_id",
            "team_id",
            "feature_id",
            "environment",
            "cost_center",
            "outcome",
            "response_cache",
            "in_uncached",
            "in_cache_read",
            "in_cache_write_5m",
            "in_cache_write_1h",
            "in_cache_write_other",
            "out_text",
            "out_reasoning",
            "out_audio",
            "out_image");

    private static final StructType JSON_COLUMNS = jsonColumns();

    private final FileReader reader;
    private final FileGroups groups;
    private final String keptKeys;

    /** A reader that keeps the tags whose folded keys are listed, comma separated. */
    public CanonicalLogReader(SparkSession spark, String keptKeys) {
        this.reader = new FileReader(spark);
        this.groups = new FileGroups(spark.sparkContext().hadoopConfiguration());
        this.keptKeys = keptKeys;
    }

    /** All rows of the files of one source. */
    public Dataset<Row> read(String source, List<InputFile> files) {
        List<InputFile> parquet = files.stream().filter(InputFile::isParquet).toList();
        List<InputFile> json = files.stream().filter(file -> !file.isParquet()).toList();
        Stream<Dataset<Row>> ofParquet =
                groups.of(parquet).entrySet().stream().map(Map.Entry::getValue).map(reader::parquet);
        Stream<Dataset<Row>> ofJson = json.isEmpty() ? Stream.empty() : Stream.of(reader.jsonLines(json, JSON_COLUMNS));
        return Stream.concat(ofParquet, ofJson)
                .map(rows -> project(source, rows))
                .reduce(Dataset::unionByName)
                .orElseThrow();
    }

    private Dataset<Row> project(String source, Dataset<Row> rows) {
        RawColumns raw = new RawColumns(rows.schema());
        return rows.select(
                lit(source).as("source"),
                col(FileReader.PATH).as("path"),
                col(FileReader.PROBLEM).as("row_problem"),
                raw.text("source_row_id").as("source_row_id"),
                raw.time("started_at").as("started_at"),
                raw.time("ended_at").as("ended_at"),
                raw.time("first_token_at").as("first_token_at"),
                raw.text("provider").as("provider"),
                raw.text("source_account").as("source_account"),
                coalesce(raw.text("response_model"), raw.text("requested_model"))
                        .as("model"),
                raw.text("service_tier").as("service_tier"),
                raw.text("region_scope").as("region_scope"),
                raw.text("operation").as("operation"),
                raw.text("operation_id").as("operation_id"),
                raw.count("attempt_no").cast(DataTypes.IntegerType).as("attempt_no"),
                raw.text("org_id").as("workspace_id"),
                raw.text("api_key_id").as("api_key_id"),
                raw.text("end_user_id").as("end_user_id"),
                raw.text("outcome").as("outcome"),
                raw.text("response_cache").as("response_cache"),
                raw.count("in_uncached").as("input_tokens"),
                raw.count("in_cache_read").as("cache_read_tokens"),
                sum(raw, "in_cache_write_5m", "in_cache_write_1h", "in_cache_write_other")
                        .as("cache_write_tokens"),
                sum(raw, "out_text", "out_reasoning", "out_audio", "out_image").as("output_tokens"),
                keptTags(raw).as("kept_tags"));
    }

    private Column keptTags(RawColumns raw) {
        return call_function(
                "fn.kept_call_tags",
                raw.textMap("tags"),
                lit(keptKeys),
                raw.text("team_id"),
                raw.text("feature_id"),
                raw.text("environment"),
                raw.text("cost_center"));
    }

    /** Sum of the buckets that are logged; null when none is. */
    private static Column sum(RawColumns raw, String... buckets) {
        Column any = lit(null).cast(DataTypes.LongType);
        Column total = lit(0L);
        for (String bucket : buckets) {
            any = coalesce(any, raw.count(bucket));
            total = total.plus(coalesce(raw.count(bucket), lit(0L)));
        }
        return org.apache.spark.sql.functions.when(any.isNotNull(), total);
    }

    private static StructType jsonColumns() {
        StructType columns = new StructType();
        for (String name : TEXTS) {
            columns = columns.add(name, DataTypes.StringType);
        }
        return columns.add("tags", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));
    }
}
