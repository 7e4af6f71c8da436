package io.apportion.matching;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.apportion.tags.Dimension;
import io.apportion.tags.TagResolver;
import io.apportion.tags.TagText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Groups of charges or of calls in the columns that conditions may name. Beside them stand keys that no dimension can be
 * called like.
 */
final class SubjectRows {
    static final String PERIOD = "_billing_period";
    static final String SUBJECT = "_subject_id";
    private static final String TAG_SET = "_tag_set_id";
    private static final Column NO_TEXT = lit(null).cast(DataTypes.StringType);

    private final SparkSession spark;
    private final Dataset<Row> rows;
    private final Set<String> columns;
    private final List<Column> inheriting;

    private SubjectRows(SparkSession spark, Dataset<Row> rows, Set<String> columns, List<Column> inheriting) {
        this.spark = spark;
        this.rows = rows;
        this.columns = columns;
        this.inheriting = inheriting;
    }

    static SubjectRows charges(SparkSession spark) {
        Dataset<Row> rows = selected(spark.table("charge_group"), "charge_group_id", RuleColumns.OF_CHARGES);
        return new SubjectRows(
                spark,
                rows,
                RuleColumns.OF_CHARGES,
                List.of(col("sub_account_id"), NO_TEXT.as("api_key_id"), NO_TEXT.as("workspace_id")));
    }

    static SubjectRows calls(SparkSession spark) {
        Dataset<Row> rows = selected(spark.table("inference_usage"), "usage_group_id", RuleColumns.OF_CALLS)
                .withColumn(RuleColumns.PRINCIPAL, col("api_key_id"));
        return new SubjectRows(
                spark,
                rows,
                RuleColumns.ofCalls(),
                List.of(col("account_id").as("sub_account_id"), col("api_key_id"), col("workspace_id")));
    }

    /** Columns that a condition over these rows may name. */
    Set<String> columns() {
        return columns;
    }

    /** The keys, and what a row inherits by, in the names of owner_subject. */
    List<Column> inheritingColumns() {
        List<Column> keys = new ArrayList<>(List.of(
                col(PERIOD).as("billing_period"),
                col(SUBJECT).as("subject_id"),
                col(TAG_SET).as("tag_set_id"),
                col("usage_date")));
        keys.addAll(inheriting);
        return keys;
    }

    /** The rows with a column for each of these tags and dimensions; values as in dimension_value. */
    Dataset<Row> with(SortedSet<String> tags, SortedSet<String> dimensions, Dataset<Row> values) {
        Dataset<Row> with = rows;
        if (!tags.isEmpty()) {
            with = with.join(tagValues(tags), new String[] {PERIOD, TAG_SET}, "left");
        }
        if (!dimensions.isEmpty()) {
            with = with.join(dimensionValues(dimensions, values), new String[] {PERIOD, SUBJECT}, "left");
        }
        return with;
    }

    /** Once for each distinct set of tags. */
    private Dataset<Row> tagValues(SortedSet<String> tags) {
        List<Column> selected = new ArrayList<>(
                List.of(col("billing_period").as(PERIOD), col("tag_set_id").as(TAG_SET)));
        tags.forEach(tag -> selected.add(valueOf(tag).apply(col("tags")).as(Condition.tagColumn(tag))));
        return spark.table("tag_set")
                .dropDuplicates("billing_period", "tag_set_id")
                .select(selected.toArray(Column[]::new));
    }

    private static UserDefinedFunction valueOf(String tag) {
        TagResolver resolver =
                new TagResolver(Dimension.of(Condition.tagColumn(tag), false, List.of(tag), Map.of(), List.of()));
        return udf(
                (UDF1<String, String>)
                        tags -> resolver.resolve(TagText.decode(tags)).value(),
                DataTypes.StringType);
    }

    private static Dataset<Row> dimensionValues(SortedSet<String> dimensions, Dataset<Row> values) {
        Column[] pivoted = dimensions.stream()
                .map(dimension -> max(when(col("dimension").equalTo(dimension), col("value")))
                        .as(dimension))
                .toArray(Column[]::new);
        List<Column> rest = List.of(pivoted).subList(1, pivoted.length);
        return values.groupBy(
                        col("billing_period").as(PERIOD), col("subject_id").as(SUBJECT))
                .agg(pivoted[0], rest.toArray(Column[]::new));
    }

    private static Dataset<Row> selected(Dataset<Row> groups, String id, Set<String> columns) {
        List<Column> selected = new ArrayList<>(List.of(
                col("billing_period").as(PERIOD),
                col(id).as(SUBJECT),
                col("tag_set_id").as(TAG_SET)));
        new TreeSet<>(columns).forEach(column -> selected.add(col(column)));
        return groups.select(selected.toArray(Column[]::new));
    }
}
