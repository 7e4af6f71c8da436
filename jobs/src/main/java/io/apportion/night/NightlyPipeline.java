package io.apportion.night;

import java.util.List;
import java.util.Optional;

/** The night, top to bottom. The only place that knows the order of its steps. */
final class NightlyPipeline {
    private final List<Step> steps;

    NightlyPipeline(Night night, Sources sources, Optional<ExchangeRates> rates) {
        steps = List.of(
                new Stage(night, sources),
                new Own(night),
                new Rate(night),
                new Attribute(night),
                new Measure(night),
                new Convert(night, rates),
                new Audit(night));
    }

    /** Computes and audits everything under the run's name; nothing is visible to readers afterwards. */
    void run(Progress progress) {
        for (Step step : steps) {
            progress.during(step.doing(), step::run);
        }
    }
}
