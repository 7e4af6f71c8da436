package io.apportion.night;

import static org.apache.spark.sql.functions.col;

import io.apportion.configuration.Configuration;
import io.apportion.delivery.InputFile;
import io.apportion.delivery.Unchanged;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.export.GroupReader;
import io.apportion.export.Shapes;
import io.apportion.export.ToldApart;
import io.apportion.matching.Kept;
import io.apportion.model.Models;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.rating.SqlFunctions;
import io.apportion.spark.Held;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads the exports and logs of a published month again, to tell its charges and calls apart by more than its run kept. */
final class MonthReread {
    private final SparkSession spark;
    private final Configuration configuration;
    private final Prices prices;
    private final List<InputFile> files;

    MonthReread(SparkSession spark, Configuration configuration, Prices prices, List<InputFile> files) {
        this.spark = spark;
        this.configuration = configuration;
        this.prices = prices;
        this.files = files;
    }

    /**
     * Passes when the files that the month was published from are still there as they were.
     *
     * @param missing what was not kept, hence why they are needed
     */
    void requireFiles(String month, Kept missing) {
        List<String> replaced = Sources.replaced(spark, configuration, files);
        if (!replaced.isEmpty()) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot compare rules over " + month + ": it was published without " + missing
                            + ", which the rules ask for, and its files were delivered again since, or are gone "
                            + replaced,
                    "Run the night first. Where the files are gone for good, compare over a later month: a night keeps"
                            + " what the rules of the configuration ask for, be it a tag that a dimension names.");
        }
    }

    /** The groups as grouped_charge and grouped_usage, by the models of the night. */
    Map<String, Dataset<Row>> groups(PublishedMonth published, String month, Kept kept, OwnershipRules rules) {
        SqlFunctions.register(spark, rules, prices, Optional.empty());
        ToldApart toldApart = NightMarkers.toldApart(kept, prices, false);
        Models models = new Models(spark, NightMarkers.of(toldApart, configuration.currency(), published.runDate()));
        new Sources(spark, models, new GroupReader(spark, toldApart), new Shapes(configuration), files)
                .view(published.months());
        Dataset<Row> charges = models.materialise("staging/grouped_charge");
        Dataset<Row> calls = models.materialise("staging/grouped_usage");
        new Unchanged(spark.sparkContext().hadoopConfiguration()).require(files);
        return Map.of(
                "grouped_charge",
                Held.rows("grouped_charge", charges.where(col("billing_period").equalTo(month))),
                "grouped_usage",
                calls);
    }
}
