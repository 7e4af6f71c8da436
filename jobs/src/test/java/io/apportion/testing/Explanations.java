package io.apportion.testing;

import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.explain.Explainer;
import io.apportion.explain.Explanation;
import io.apportion.explain.Question;
import io.apportion.night.ConfiguredInputs;
import io.apportion.night.PublishedExport;
import io.apportion.ownership.OwnershipFile;
import io.apportion.warehouse.PublishedViews;
import io.apportion.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;

/** Explanations of what a world has published. */
public final class Explanations {
    private Explanations() {}

    /** Answers as commands would give them, in one session; so many lines of each are shown one by one. */
    public static List<Explanation> of(NightWorld world, int linesShown, List<Question> questions) {
        return world.inSession(spark -> {
            Configuration configuration = ConfigurationFile.load(world.config());
            Warehouse warehouse = new Warehouse(spark);
            PublishedViews.register(spark, warehouse);
            Explainer explainer = new Explainer(
                    spark,
                    OwnershipFile.load(Path.of(configuration.ownership())),
                    new PublishedExport(spark, configuration, warehouse),
                    new ConfiguredInputs(spark, configuration));
            return questions.stream()
                    .map(question -> explainer.explain(question, linesShown))
                    .toList();
        });
    }
}
