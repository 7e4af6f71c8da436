package io.apportion.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * A column of a FOCUS export and where its value comes from.
 *
 * @param type in Parquet; CSV writes text
 * @param value null means the export leaves the field empty
 */
record FocusColumn(String name, DataType type, Function<Charge, Object> value) {
    private static final DataType DECIMAL = DataTypes.createDecimalType(30, 12);
    private static final DataType TAG_MAP = DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);

    /** The open month has no invoice yet. */
    private static final YearMonth INVOICED = YearMonth.of(2026, 10);

    private static final Set<String> SINCE_1_1 = Set.of("SkuMeter", "ServiceSubcategory");

    /** FOCUS 1.2 as AWS exports it. */
    static List<FocusColumn> aws() {
        List<FocusColumn> columns = new ArrayList<>(common());
        columns.add(text("ProviderName", charge -> cloud(charge).provider()));
        columns.add(text("PublisherName", charge -> cloud(charge).provider()));
        columns.add(text("InvoiceId", FocusColumn::invoice));
        columns.add(text("SubAccountType", charge -> "Account"));
        columns.add(new FocusColumn("Tags", TAG_MAP, charge -> charge.resource().tags()));
        return columns;
    }

    /** FOCUS 1.0 as Azure exports it: no meter column but its own, no invoice. */
    static List<FocusColumn> azure() {
        List<FocusColumn> columns = new ArrayList<>(common());
        columns.removeIf(column -> SINCE_1_1.contains(column.name()));
        columns.add(text("ProviderName", charge -> cloud(charge).provider()));
        columns.add(text("PublisherName", charge -> cloud(charge).provider()));
        columns.add(text("Tags", FocusColumn::tagsAsJson));
        columns.add(text("x_SkuMeterName", charge -> charge.sku().meter()));
        return columns;
    }

    /** FOCUS 1.3 as Google exports it: the new provider columns only. */
    static List<FocusColumn> gcp() {
        List<FocusColumn> columns = new ArrayList<>(common());
        columns.add(text("ServiceProviderName", charge -> cloud(charge).provider()));
        columns.add(text("HostProviderName", charge -> cloud(charge).provider()));
        columns.add(text("InvoiceId", FocusColumn::invoice));
        columns.add(text("SubAccountType", charge -> "Project"));
        columns.add(text("Tags", FocusColumn::tagsAsJson));
        return columns;
    }

    private static List<FocusColumn> common() {
        return List.of(
                text("BillingAccountId", charge -> cloud(charge).billingAccountId()),
                text("BillingAccountName", charge -> cloud(charge).billingAccountName()),
                time(
                        "BillingPeriodStart",
                        charge -> DemoDays.midnight(charge.booked().atDay(1))),
                time(
                        "BillingPeriodEnd",
                        charge ->
                                DemoDays.midnight(charge.booked().plusMonths(1).atDay(1))),
                time("ChargePeriodStart", charge -> DemoDays.midnight(charge.start())),
                time("ChargePeriodEnd", charge -> DemoDays.midnight(charge.end())),
                text("InvoiceIssuerName", charge -> cloud(charge).issuer()),
                text("SubAccountId", charge -> charge.resource().account().id()),
                text("SubAccountName", charge -> charge.resource().account().label()),
                text("ChargeCategory", charge -> charge.terms().category()),
                text("ChargeClass", charge -> charge.terms().chargeClass()),
                text("ChargeDescription", charge -> charge.sku().description()),
                text("ChargeFrequency", charge -> charge.terms().frequency()),
                text("CommitmentDiscountCategory", charge -> ofCommitment(charge, "Spend")),
                text("CommitmentDiscountId", charge -> charge.terms().commitmentId()),
                text("CommitmentDiscountStatus", charge -> charge.terms().commitmentStatus()),
                text("CommitmentDiscountType", charge -> ofCommitment(charge, "Compute Savings Plan")),
                text("PricingCategory", charge -> charge.terms().pricing()),
                text("ServiceName", charge -> charge.sku().service()),
                text("ServiceCategory", charge -> charge.sku().category()),
                text("ServiceSubcategory", FocusColumn::subcategory),
                text("SkuId", charge -> charge.sku().id()),
                text("SkuMeter", charge -> charge.sku().meter()),
                text("RegionId", charge -> charge.resource().account().region()),
                text("ResourceId", charge -> charge.resource().id()),
                text("ResourceName", charge -> charge.resource().name()),
                number("ConsumedQuantity", Charge::quantity),
                text(
                        "ConsumedUnit",
                        charge ->
                                charge.quantity() == null ? null : charge.sku().unit()),
                text("BillingCurrency", charge -> "USD"),
                number("BilledCost", charge -> charge.cost().billed()),
                number("EffectiveCost", charge -> charge.cost().effective()),
                number("ListCost", charge -> charge.cost().list()),
                number("ContractedCost", charge -> charge.cost().contracted()));
    }

    private static FocusColumn text(String name, Function<Charge, Object> value) {
        return new FocusColumn(name, DataTypes.StringType, value);
    }

    private static FocusColumn time(String name, Function<Charge, Object> value) {
        return new FocusColumn(name, DataTypes.TimestampType, value);
    }

    private static FocusColumn number(String name, Function<Charge, BigDecimal> value) {
        return new FocusColumn(name, DECIMAL, value::apply);
    }

    private static Cloud cloud(Charge charge) {
        return charge.resource().account().cloud();
    }

    private static String ofCommitment(Charge charge, String text) {
        return charge.terms().commitmentId() == null ? null : text;
    }

    private static String subcategory(Charge charge) {
        return charge.sku().category().startsWith("AI")
                ? "Generative AI"
                : "Other (" + charge.sku().category() + ")";
    }

    private static String invoice(Charge charge) {
        return charge.booked().equals(INVOICED) ? cloud(charge) + "-" + charge.booked() : null;
    }

    private static String tagsAsJson(Charge charge) {
        return charge.resource().tags().isEmpty()
                ? null
                : JsonText.of(charge.resource().tags());
    }
}
