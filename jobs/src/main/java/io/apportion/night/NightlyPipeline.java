package io.apportion.night;

import java.util.List;
import java.util.Optional;

/**
 * The night, top to bottom. The only place that knows the order of its steps; those that stand together overlap as far as
 * their tables allow.
 */
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
        Steps.run(List.of(new Read(night, sources)), progress);
        SmallNight.onGroups(night.spark(), sources.groups(), () -> {
            Steps.run(
                    List.of(new Group(night, sources), new Own(night), new Rate(night), new Attribute(night)),
                    progress);
            Steps.run(
                    List.of(new Keep(night), new Reconcile(night), new Measure(night), new Convert(night, rates)),
                    progress);
            Steps.run(List.of(new Audit(night)), progress);
        });
    }
}
