package io.apportion.rating;

import io.apportion.inference.TokenBuckets;
import io.apportion.pricing.ModelKey;
import io.apportion.pricing.PriceStep;
import io.apportion.pricing.Quantities;
import io.apportion.pricing.Rater;
import io.apportion.pricing.Rating;
import io.apportion.pricing.RatingStatus;
import io.apportion.pricing.TokenClass;
import io.apportion.pricing.Unit;
import io.apportion.pricing.Usage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@code rate(named_struct(...))}: what a group of inference_usage costs by the price card; the fields are its columns. */
final class RatedGroup implements UDF1<Row, Row> {
    private static final long serialVersionUID = 1L;
    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType MONEY = DataTypes.createDecimalType(38, 18);
    private static final String NOT_SAID = "(unknown)";

    static final StructType SCHEMA = new StructType()
            .add("status", TEXT)
            .add("currency", TEXT)
            .add("input_cost", MONEY)
            .add("cache_read_cost", MONEY)
            .add("cache_write_cost", MONEY)
            .add("output_cost", MONEY)
            .add("request_cost", MONEY)
            .add("total_cost", MONEY)
            .add("price_version", TEXT)
            .add("price_notes", TEXT);

    private final ModelNames names;
    private final Rater rater;

    RatedGroup(ModelNames names, Rater rater) {
        this.names = names;
        this.rater = rater;
    }

    @Override
    public Row call(Row group) {
        Optional<ModelKey> model = names.priced(group.getAs("provider"), group.getAs("model"));
        if (model.isEmpty()) {
            return unpriced(RatingStatus.UNPRICED_MODEL);
        }
        Rating rating = rater.rate(usage(group, model.get()));
        return rating.status() == RatingStatus.PRICED ? row(rating) : unpriced(rating.status());
    }

    private static Usage usage(Row group, ModelKey model) {
        LocalDate date = group.getAs("usage_date");
        String account = group.getAs("account_id");
        return Usage.on(date, model, quantities(group))
                .inTier(group.getAs("service_tier"))
                .inRegion(group.getAs("region_scope"))
                .forAccount(NOT_SAID.equals(account) ? null : account)
                .atStep(PriceStep.parse(group.getAs("price_step")));
    }

    private static Quantities quantities(Row group) {
        long write = tokens(group, "cache_write");
        long write5m = tokens(group, "cache_write_5m");
        long write1h = tokens(group, "cache_write_1h");
        long reasoning = tokens(group, "reasoning");
        long audio = tokens(group, "output_audio");
        long image = tokens(group, "output_image");
        long served = group.getAs("served_calls");
        return new TokenBuckets(
                        tokens(group, "input"),
                        tokens(group, "cache_read"),
                        write5m,
                        write1h,
                        write - write5m - write1h,
                        tokens(group, "input_audio"),
                        tokens(group, "input_image"),
                        tokens(group, "input_video"),
                        tokens(group, "output") - reasoning - audio - image,
                        reasoning,
                        audio,
                        image)
                .quantities()
                .with(Unit.REQUESTS, served);
    }

    private static long tokens(Row group, String count) {
        return group.getAs(count + "_tokens");
    }

    private static Row unpriced(RatingStatus status) {
        return RowFactory.create(status.name(), null, null, null, null, null, null, null, null, null);
    }

    private static Row row(Rating rating) {
        String notes = rating.notes().stream().map(Enum::name).collect(Collectors.joining(", "));
        return RowFactory.create(
                rating.status().name(),
                rating.currency(),
                rating.cost(TokenClass.INPUT),
                rating.cost(TokenClass.CACHE_READ),
                rating.cost(TokenClass.CACHE_WRITE),
                rating.cost(TokenClass.OUTPUT),
                rating.cost(TokenClass.REQUESTS),
                rating.total(),
                rating.priceVersion(),
                notes.isEmpty() ? null : notes);
    }
}
