package io.apportion.night;

import io.apportion.delivery.Unchanged;

/** Sums what was read over everything the rules cannot tell apart, whatever its file, and keeps apart what was refused. */
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
    public void run() {
        SourceProgressView.register(night.spark(), night.plan());
        night.models().view("staging/final_day");
        night.holdTogether(
                "staging/charge_total", "staging/attempt_total", "staging/grouped_charge", "staging/grouped_usage");
        ReadableFiles.require(night.spark());
        CountedTwice.view(night, sources);
        night.models().view("staging/charge_group");
        night.holdTogether("staging/inference_usage", "staging/tag_set", "staging/rejected_row");
        new Unchanged(night.spark().sparkContext().hadoopConfiguration())
                .require(night.plan().files());
    }
}
