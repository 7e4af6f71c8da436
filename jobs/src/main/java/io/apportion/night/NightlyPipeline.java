package io.apportion.night;

import java.util.List;
import java.util.Optional;

/** The night, top to bottom. The only place that knows the order of its steps. */
final class NightlyPipeline {
    private final Night night;
    private final Sources sources;
    private final Optional<ExchangeRates> rates;

    NightlyPipeline(Night night, Sources sources, Optional<ExchangeRates> rates) {
        this.night = night;
        this.sources = sources;
        this.rates = rates;
    }

    /** Computes and audits everything under the run's name; nothing is visible to readers afterwards. */
    void run(Progress progress) {
        run(progress, List.of(new Read(night, sources)));
        SmallNight.onGroups(night.spark(), sources.groups(), () -> run(progress, onGroups()));
    }

    private List<Step> onGroups() {
        return List.of(
                new Group(night, sources),
                new Own(night),
                new Rate(night),
                new Attribute(night),
                new Keep(night),
                new Reconcile(night),
                new Measure(night),
                new Convert(night, rates),
                new Audit(night));
    }

    private static void run(Progress progress, List<Step> steps) {
        steps.forEach(step -> progress.during(step.doing(), step::run));
    }
}
