package io.apportion.night;

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
        night.store("staging/charge_group");
        night.store("staging/inference_usage");
        night.store("staging/user_usage_daily");
        night.store("staging/tag_set");
        night.store("staging/rejected_row");
        night.store("audit/run_input");
    }

    private void sumRawRows() {
        sources.view();
        night.models().materialise("staging/charge_total");
        night.models().materialise("staging/attempt_total");
        night.models().materialise("staging/grouped_charge");
        night.models().materialise("staging/grouped_usage");
    }
}
