package io.apportion.night;

import static org.apache.spark.sql.functions.col;

import io.apportion.model.Contracts;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts the price card beside the calls, and finds the charges for models that it names. */
final class Rate implements Step {
    private final Night night;

    Rate(Night night) {
        this.night = night;
    }

    @Override
    public String doing() {
        return "rating calls by the price card";
    }

    @Override
    public void run() {
        night.holdTogether("attribution/rated_usage", "attribution/ai_charge");
        viewKnownUsage();
    }

    /** A late charge needs the calls of its day, which may lie in a month that this run leaves alone. */
    private void viewKnownUsage() {
        Dataset<Row> published = night.warehouse()
                .published(Contracts.of("rated_usage"))
                .where(org.apache.spark.sql.functions.not(
                        col("billing_period").isin(night.plan().months().toArray())));
        night.spark().table("rated_usage").unionByName(published).createOrReplaceTempView("known_usage");
    }
}
