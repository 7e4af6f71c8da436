package io.apportion.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.model.Contracts;
import io.apportion.model.Models;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rates of the fx_rates input: refused when one cannot be used, and when one that is needed is not there. */
final class ExchangeRates {
    private final SparkSession spark;
    private final Models models;
    private final String reportingCurrency;

    /** Rates of the view fx_rate, to this currency. */
    ExchangeRates(SparkSession spark, Models models, String reportingCurrency) {
        this.spark = spark;
        this.models = models;
        this.reportingCurrency = reportingCurrency;
    }

    /** Stops the night when a rate cannot be used; every such rate is named. */
    void requireSound() {
        InputProblems.refuse(
                "fx_rate",
                models.rows("marts/fx_rate_problem").collectAsList().stream()
                        .map(row -> row.getAs("from_currency") + "→" + row.getAs("to_currency") + " "
                                + row.getAs("rate_date") + " " + row.getAs("problem"))
                        .toList(),
                "Deliver one rate above 0 for each pair of currencies and day");
    }

    /** Stops the night when a day of the view exchange_rate has no rate; all such days are named. */
    void requireAll() {
        SortedMap<String, List<Row>> missing = models.rows("marts/missing_fx_rate").collectAsList().stream()
                .sorted(Comparator.comparing(
                        row -> row.get(row.fieldIndex("first_date")).toString()))
                .collect(Collectors.groupingBy(
                        row -> row.getAs("from_currency") + "→" + row.getAs("to_currency"),
                        TreeMap::new,
                        Collectors.toList()));
        if (!missing.isEmpty()) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot convert costs to " + reportingCurrency + ": the input fx_rate has no rate for these days "
                            + missing.entrySet().stream()
                                    .map(pair -> pair.getKey() + " " + ranges(pair.getValue()))
                                    .toList(),
                    "Deliver rows of exactly these pairs with a rate_date at most seven days before, or with a valid_until"
                            + " that reaches the days; rates the other way round or by way of a third currency do not count."
                            + " Nothing was published; readers still see the last good night.");
        }
    }

    /** Hash over the rates to the reporting currency, by the month of their day. */
    SortedMap<String, String> hashes() {
        Column[] columns = Contracts.of("fx_rate").columns().stream()
                .map(name -> col(name))
                .toArray(Column[]::new);
        SortedMap<String, String> hashes = new TreeMap<>();
        spark.table("fx_rate")
                .where(col("to_currency").equalTo(reportingCurrency))
                .groupBy(date_format(col("rate_date"), "yyyy-MM"))
                .agg(md5(to_json(sort_array(collect_set(struct(columns)))).cast("binary")))
                .collectAsList()
                .forEach(month -> hashes.put(month.getString(0), month.getString(1)));
        return hashes;
    }

    private static String ranges(List<Row> ranges) {
        return ranges.stream().map(ExchangeRates::range).collect(Collectors.joining(", "));
    }

    private static String range(Row range) {
        String first = range.get(range.fieldIndex("first_date")).toString();
        String last = range.get(range.fieldIndex("last_date")).toString();
        return first.equals(last) ? first : first + " … " + last;
    }
}
