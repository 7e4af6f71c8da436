package io.apportion.night;

import io.apportion.configuration.Configuration;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.matching.Kept;
import io.apportion.model.Models;
import io.apportion.model.Report;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.spark.Held;
import io.apportion.warehouse.Publication;
import io.apportion.warehouse.Warehouse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Two sets of ownership rules over one published month: the same groups of charges and calls, placed twice by the steps of
 * the night. Nothing is stored or published.
 */
public final class RuleComparison {
    private final SparkSession spark;
    private final Configuration configuration;
    private final Prices prices;
    private final Progress progress;
    private final Consumer<String> notice;

    /**
     * A comparison in a session of its own, whose views it overwrites.
     *
     * @param notice told what the reader of the result must know
     */
    public RuleComparison(
            SparkSession spark,
            Configuration configuration,
            Prices prices,
            Progress progress,
            Consumer<String> notice) {
        this.spark = spark;
        this.configuration = configuration;
        this.prices = prices;
        this.progress = progress;
        this.notice = notice;
    }

    /**
     * Makes readable what either set of rules places (ledger_before, ledger_after) and what moves between them (moved_cost).
     *
     * @throws ApportionException UNBALANCED when they do not hold the same money
     */
    public void compare(YearMonth month, OwnershipRules before, OwnershipRules after) {
        Warehouse warehouse = new Warehouse(spark);
        Publication publication = new Publication(spark);
        PublishedMonth published = new PublishedMonth(warehouse, publication, month.toString());
        PublishedFiles files = new PublishedFiles(warehouse, publication);
        var reread = new MonthReread(spark, configuration, prices, files.of(published.months()));
        Dataset<Row> publishedLedger = published.rows("attributed_cost");
        Map<String, Dataset<Row>> given = given(published, reread, month.toString(), before, after);
        long groups =
                given.get("grouped_charge").count() + given.get("grouped_usage").count();
        SmallNight.onGroups(spark, groups, () -> {
            Dataset<Row> ledgerBefore = ledger("before", before, given);
            Dataset<Row> ledgerAfter = ledger("after", after, given);
            ledgerBefore.createOrReplaceTempView("ledger_before");
            ledgerAfter.createOrReplaceTempView("ledger_after");
            publishedLedger.createOrReplaceTempView("published_ledger");
            progress.during("comparing", () -> {
                requireSameMoney(month);
                noticeOtherwisePublished(month);
                new Models(spark, Map.of()).materialise("attribution/moved_cost");
            });
        });
    }

    private Map<String, Dataset<Row>> given(
            PublishedMonth published, MonthReread reread, String month, OwnershipRules before, OwnershipRules after) {
        Map<String, Dataset<Row>> given = new TreeMap<>();
        Kept asked = Kept.of(before).or(Kept.of(after));
        Kept missing = published.missing(asked);
        if (missing.isEmpty()) {
            progress.during("reading the groups of " + month, () -> given.putAll(published.groups()));
        } else {
            notice.accept("The files of " + month + " are read again: it was published without " + missing
                    + ", which the rules ask for.");
            reread.requireFiles(month, missing);
            progress.during(
                    "reading the files of " + month,
                    () -> given.putAll(reread.groups(published, month, asked, before)));
        }
        given.put("rejected_row", Held.rows("rejected_row", published.rows("rejected_row")));
        OptionalInputs.of(spark, configuration).view(spark, new Models(spark, Map.of()));
        given.put("usage_driver", Held.rows("usage_driver", spark.table("usage_driver")));
        given.put("reallocation", Held.rows("reallocation", spark.table("reallocation")));
        return given;
    }

    private Dataset<Row> ledger(String when, OwnershipRules rules, Map<String, Dataset<Row>> given) {
        List<Dataset<Row>> ledger = new ArrayList<>();
        progress.during(
                "placing every charge by the rules " + when,
                () -> ledger.add(new RehearsedNight(spark, rules, prices, configuration.currency()).ledgerOf(given)));
        return ledger.get(0);
    }

    private void requireSameMoney(YearMonth month) {
        List<Row> differing = Report.rows(spark, "differing_ledgers");
        if (!differing.isEmpty()) {
            throw new ApportionException(
                    Category.UNBALANCED,
                    "Cannot compare rules over " + month + ": they do not place the same money "
                            + differing.stream().map(RuleComparison::said).toList(),
                    "This is a defect; report it with both files of rules. Nothing was published.");
        }
    }

    private static String said(Row row) {
        return row.getAs("currency") + " " + row.getAs("cost_metric") + " before " + row.getAs("before_cost")
                + ", after "
                + row.getAs("after_cost") + ", published " + row.getAs("published_cost") + ", "
                + row.getAs("differing_groups") + " groups of charges differ";
    }

    private void noticeOtherwisePublished(YearMonth month) {
        List<Row> teams = Report.rows(spark, "otherwise_published");
        if (!teams.isEmpty()) {
            notice.accept(month + " is published otherwise than the rules of the configuration place it now ["
                    + teams.stream().map(team -> team.<String>getAs("team")).collect(Collectors.joining(", "))
                    + "]: rules, prices or inputs changed since its night. Before is what they place now.");
        }
    }
}
