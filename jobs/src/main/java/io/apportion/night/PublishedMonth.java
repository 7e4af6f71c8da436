package io.apportion.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.matching.Kept;
import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import io.apportion.spark.Held;
import io.apportion.warehouse.Publication;
import io.apportion.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * A month as it is published, with the calls of those months that its charges are split by: a late charge needs the calls of
 * its day.
 */
final class PublishedMonth {
    private static final String[] TAG_SET = {"billing_period", "tag_set_id"};

    private final Warehouse warehouse;
    private final Publication publication;
    private final String month;
    private final SortedSet<String> months;

    /** Refuses a month that is not published. */
    PublishedMonth(Warehouse warehouse, Publication publication, String month) {
        this.warehouse = warehouse;
        this.publication = publication;
        this.month = month;
        requirePublished();
        this.months = new TreeSet<>(rows("charge_group")
                .select(date_format(col("usage_date"), "yyyy-MM"))
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
        months.add(month);
        months.retainAll(publication.pointers().keySet());
    }

    /** The month and those that the usage of its charges lies in, as far as they are published. */
    SortedSet<String> months() {
        return months;
    }

    /** Night that the month was published by. */
    LocalDate runDate() {
        return publication.pointers().get(month).runDate();
    }

    /** What is asked for and was not kept by every run that the groups come from. */
    Kept missing(Kept asked) {
        Object[] runs = months.stream()
                .map(each -> publication.pointers().get(each).runId())
                .distinct()
                .toArray();
        return warehouse
                .all("run")
                .where(col("run_id").isin(runs))
                .select("kept_columns")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .map(kept -> asked.without(Kept.parse(kept)))
                .reduce(asked.without(asked), Kept::or);
    }

    /** Published rows of the month. */
    Dataset<Row> rows(String table) {
        return warehouse
                .published(Contracts.of(table))
                .where(col("billing_period").equalTo(month));
    }

    /** The groups of charges and of calls, each with its tags, as grouped_charge and grouped_usage. */
    Map<String, Dataset<Row>> groups() {
        Dataset<Row> calls =
                ofMonths("inference_usage").withColumn("end_user_id", lit(null).cast("string"));
        return Map.of(
                "grouped_charge", withTags(rows("charge_group"), "grouped_charge"),
                "grouped_usage", withTags(calls, "grouped_usage"));
    }

    private Dataset<Row> withTags(Dataset<Row> groups, String table) {
        Dataset<Row> tags = ofMonths("tag_set")
                .select(col("billing_period"), col("tag_set_id"), col("tags").as("kept_tags"))
                .dropDuplicates(TAG_SET);
        Contract contract = Contracts.of(table);
        Column[] columns = contract.columns().stream()
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new);
        return Held.rows(table, groups.join(tags, TAG_SET, "left").select(columns));
    }

    private Dataset<Row> ofMonths(String table) {
        return warehouse
                .published(Contracts.of(table))
                .where(col("billing_period").isin(months.toArray()));
    }

    private void requirePublished() {
        if (!publication.pointers().containsKey(month)) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot compare rules over " + month + ": nothing is published for it [published: "
                            + String.join(
                                    ", ", new TreeSet<>(publication.pointers().keySet())) + "]",
                    "Name a published month with --month, or run its night first.");
        }
    }
}
