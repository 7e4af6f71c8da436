package io.apportion.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads FOCUS exports of any version into the focus_export contract: columns by name, missing ones null. What the columns
 * mean is decided in SQL.
 */
public final class FocusReader {
    /** Without one of these every row would be refused, and a night of nothing would replace a good one. */
    private static final List<String> NEEDED = List.of(
            "BillingPeriodStart",
            "ChargePeriodStart",
            "ChargeCategory",
            "BillingCurrency",
            "BilledCost",
            "EffectiveCost");

    private final FileReader reader;
    private final FileGroups groups;
    private final String keptKeys;

    /** A reader that keeps the tags whose folded keys are listed, comma separated. */
    public FocusReader(SparkSession spark, String keptKeys) {
        this.reader = new FileReader(spark);
        this.groups = new FileGroups(spark.sparkContext().hadoopConfiguration());
        this.keptKeys = keptKeys;
    }

    /** All rows of the files of one source. */
    public Dataset<Row> read(String source, List<InputFile> files) {
        return groups.of(files).entrySet().stream()
                .map(group -> project(source, group.getValue(), open(group)))
                .reduce(Dataset::unionByName)
                .orElseThrow();
    }

    private Dataset<Row> open(Map.Entry<String, List<InputFile>> group) {
        return group.getValue().get(0).isParquet()
                ? reader.parquet(group.getValue())
                : reader.csv(group.getValue(), group.getKey());
    }

    private static void requireNeeded(String source, List<InputFile> files, RawColumns raw) {
        List<String> missing = raw.missing(NEEDED);
        if (!missing.isEmpty()) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot read " + files.get(0).path() + " of source " + source + ": it has no column "
                            + String.join(", ", missing) + " [files like it: " + files.size() + "]",
                    "Every FOCUS export has these columns; deliver one, or take the file out of the folder."
                            + " Nothing was published.");
        }
    }

    private Dataset<Row> project(String source, List<InputFile> files, Dataset<Row> rows) {
        RawColumns raw = new RawColumns(rows.schema());
        requireNeeded(source, files, raw);
        return rows.select(
                lit(source).as("source"),
                col(FileReader.PATH).as("path"),
                col(FileReader.PROBLEM).as("row_problem"),
                raw.time("BillingPeriodStart").as("billing_period_start"),
                raw.time("ChargePeriodStart").as("charge_period_start"),
                text(raw, "InvoiceId", "invoice_id"),
                text(raw, "ServiceProviderName", "service_provider_name"),
                text(raw, "ProviderName", "provider_name"),
                text(raw, "HostProviderName", "host_provider_name"),
                text(raw, "PublisherName", "publisher_name"),
                text(raw, "BillingAccountId", "billing_account_id"),
                text(raw, "SubAccountId", "sub_account_id"),
                text(raw, "SubAccountName", "sub_account_name"),
                text(raw, "ServiceName", "service_name"),
                text(raw, "ServiceCategory", "service_category"),
                text(raw, "SkuId", "sku_id"),
                text(raw, "SkuMeter", "sku_meter"),
                text(raw, "SkuPriceDetails", "sku_price_details"),
                text(raw, "RegionId", "region_id"),
                text(raw, "ResourceId", "resource_id"),
                text(raw, "ResourceName", "resource_name"),
                text(raw, "ChargeCategory", "charge_category"),
                text(raw, "ChargeClass", "charge_class"),
                text(raw, "ChargeDescription", "charge_description"),
                text(raw, "PricingCategory", "pricing_category"),
                text(raw, "CommitmentDiscountStatus", "commitment_discount_status"),
                text(raw, "BillingCurrency", "currency"),
                raw.amount("ConsumedQuantity").as("consumed_quantity"),
                text(raw, "ConsumedUnit", "consumed_unit"),
                raw.amount("BilledCost").as("billed_cost"),
                raw.residual("BilledCost").as("billed_cost_residual"),
                raw.amount("EffectiveCost").as("effective_cost"),
                raw.residual("EffectiveCost").as("effective_cost_residual"),
                raw.amount("ListCost").as("list_cost"),
                raw.amount("ContractedCost").as("contracted_cost"),
                raw.keptTags("Tags", keptKeys).as("kept_tags"));
    }

    private static Column text(RawColumns raw, String from, String to) {
        return raw.text(from).as(to);
    }
}
