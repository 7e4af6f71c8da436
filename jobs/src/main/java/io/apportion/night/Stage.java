package io.apportion.night;

import java.util.List;

/** Reads exports and logs once, sums them over everything the rules cannot tell apart, and keeps what was refused. */
final class Stage implements Step {
    private final Night night;
    private final Sources sources;

    Stage(Night night, Sources sources) {
        this.night = night;
        this.sources = sources;
    }

    @Override
    public String doing() {
        return "reading " + sources.describe();
    }

    @Override
    public void run() {
        new SmallNight(night.spark(), night.plan().files()).onRawRows(this::sumRawRows);
        night.storeTogether(
                "staging/charge_group",
                "staging/inference_usage",
                "staging/user_usage_daily",
                "staging/tag_set",
                "staging/rejected_row",
                "audit/run_input");
    }

    private void sumRawRows() {
        sources.view();
        night.models().materialise("staging/charge_total");
        night.models().materialise("staging/attempt_total");
        Together.run(List.of(
                () -> night.models().materialise("staging/grouped_charge"),
                () -> night.models().materialise("staging/grouped_usage")));
    }
}
