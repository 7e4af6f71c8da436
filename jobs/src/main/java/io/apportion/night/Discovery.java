package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.export.DeliveryReader;
import io.apportion.export.Shapes;
import io.apportion.model.Models;
import io.apportion.spark.SparkFailure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Reads files nobody knows yet, to learn their months; what it summed for that is not read again in the same night. */
final class Discovery {
    private final SparkSession spark;
    private final Models models;
    private final DeliveryReader reader;
    private final Shapes shapes;
    private Sources known;

    Discovery(SparkSession spark, Models models, DeliveryReader reader, Shapes shapes) {
        this.spark = spark;
        this.models = models;
        this.reader = reader;
        this.shapes = shapes;
        this.known = sources(List.of());
    }

    /** Months that each of these files holds, with the days of usage in them. */
    Map<InputFile, Map<String, HeldDays>> months(List<InputFile> unknown) {
        try {
            known = sources(unknown);
            return known.months();
        } catch (Exception e) { // Scala throws SparkException without declaring it
            throw SparkFailure.explained(e);
        }
    }

    /** The sources of a night over these files. */
    Sources of(Collection<InputFile> files) {
        return known.hold(files) ? known : sources(files);
    }

    private Sources sources(Collection<InputFile> files) {
        return new Sources(spark, models, reader, shapes, files);
    }
}
