package io.apportion.spark;

import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** Names what Spark works on, for its own page and for whoever listens to it. */
public final class Jobs {
    private static final String DESCRIPTION = "spark.job.description";

    private Jobs() {}

    /** Answers what some work does; its jobs carry the name of the model, table or check they are for. */
    public static <T> T named(SparkSession spark, String name, Supplier<T> work) {
        SparkContext context = spark.sparkContext();
        String before = context.getLocalProperty(DESCRIPTION);
        context.setJobDescription(name);
        try {
            return work.get();
        } finally {
            context.setJobDescription(before);
        }
    }

    /** Does some work under such a name. */
    public static void named(SparkSession spark, String name, Runnable work) {
        named(spark, name, () -> {
            work.run();
            return null;
        });
    }
}
