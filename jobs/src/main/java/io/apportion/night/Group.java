package io.apportion.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.apportion.delivery.Unchanged;
import io.apportion.model.Contracts;
import java.util.List;
import java.util.Set;

/**
 * Sums what was read over everything the rules cannot tell apart, whatever its file, and keeps apart what was refused. Beside it
 * stands what splits an AI bill: the charges for models, and the published calls of other months that late ones need.
 */
final class Group implements Step {
    private final Night night;
    private final Sources sources;

    Group(Night night, Sources sources) {
        this.night = night;
        this.sources = sources;
    }

    @Override
    public String doing() {
        return "grouping charges and calls";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.of(
                        Set.of("source_progress"),
                        Set.of(),
                        () -> SourceProgressView.register(night.spark(), night.plan())),
                night.view("staging/final_day"),
                night.hold("staging/grouped_charge"),
                night.hold("staging/grouped_usage"),
                Piece.reading(Set.of("attempt_total"), () -> ReadableFiles.require(night.spark())),
                Piece.alone(() -> CountedTwice.view(night, sources)),
                Piece.reading(Set.of(), this::requireUnchanged),
                night.view("staging/charge_group"),
                night.hold("staging/inference_usage"),
                night.hold("staging/tag_set"),
                night.hold("staging/rejected_row"),
                night.hold("attribution/ai_charge"),
                Piece.of(Set.of("published_usage"), Set.of(), this::viewPublishedUsage));
    }

    /** A late charge needs the calls of its day, which may lie in a month that this run leaves alone. */
    private void viewPublishedUsage() {
        night.warehouse()
                .published(Contracts.of("rated_usage"))
                .where(not(col("billing_period").isin(night.plan().months().toArray())))
                .createOrReplaceTempView("published_usage");
    }

    private void requireUnchanged() {
        new Unchanged(night.spark().sparkContext().hadoopConfiguration())
                .require(night.plan().files());
    }
}
