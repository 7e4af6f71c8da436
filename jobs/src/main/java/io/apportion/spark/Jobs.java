package io.apportion.spark;

import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** Names what Spark works on, for its own page and for whoever listens to it. */
public final class Jobs {
    private static final String SHORT_CALL_SITE = "callSite.short";
    private static final String LONG_CALL_SITE = "callSite.long";

    private Jobs() {}

    /**
     * Gives the jobs of this thread, and of those it starts, a call site. Where they have none, Spark walks the stack for
     * every dataset it makes, only to name a line of Java that every model shares.
     */
    static void known(SparkSession spark, String name) {
        SparkContext context = spark.sparkContext();
        context.setLocalProperty(SHORT_CALL_SITE, name);
        context.setLocalProperty(LONG_CALL_SITE, name);
    }

    /** Answers what some work does; its jobs carry the name of the model, table or check they are for. */
    public static <T> T named(SparkSession spark, String name, Supplier<T> work) {
        SparkContext context = spark.sparkContext();
        Properties before = (Properties) context.getLocalProperties().clone();
        context.setJobDescription(name);
        known(spark, name);
        try {
            return work.get();
        } finally {
            List.of("spark.job.description", SHORT_CALL_SITE, LONG_CALL_SITE)
                    .forEach(property -> context.setLocalProperty(property, before.getProperty(property)));
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
