package io.apportion.night;

import static org.apache.spark.sql.functions.col;

import io.apportion.model.Contracts;
import java.util.List;
import java.util.Set;
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
    public List<Piece> pieces() {
        return List.of(
                night.hold("attribution/rated_usage"),
                night.hold("attribution/ai_charge"),
                Piece.of(Set.of("known_usage"), Set.of("rated_usage"), this::viewKnownUsage));
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
