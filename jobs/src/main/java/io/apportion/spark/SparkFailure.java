package io.apportion.spark;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.storage.StorageFailure;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.spark.SparkThrowable;

/** Turns what Spark, Hadoop and Iceberg throw into a failure a person can act on. */
public final class SparkFailure {
    private SparkFailure() {}

    /** The failure itself when it is ours already, else the best explanation its causes allow. */
    public static ApportionException explained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ApportionException known = recognised(cause, failure);
            if (known != null) {
                return known;
            }
        }
        return StorageFailure.explained(failure)
                .orElseGet(() -> new ApportionException(
                        Category.BUG,
                        "Cannot finish: " + firstLine(failure),
                        "This is a defect of Apportion. Report it with the run id and the log.",
                        failure));
    }

    private static ApportionException recognised(Throwable cause, Throwable failure) {
        if (cause instanceof ApportionException ours) {
            return ours;
        }
        if (cause instanceof SparkThrowable spark && spark.getCondition() != null) {
            return ofCondition(spark, failure);
        }
        boolean busy = cause instanceof SQLException sql
                && String.valueOf(sql.getMessage()).toUpperCase(Locale.ROOT).contains("BUSY");
        if (busy || cause instanceof CommitFailedException) {
            return new ApportionException(
                    Category.TRANSIENT,
                    "Cannot commit: the catalog is busy [" + firstLine(cause) + "]",
                    "Run again.",
                    failure);
        }
        return null;
    }

    private static ApportionException ofCondition(SparkThrowable spark, Throwable failure) {
        String condition = spark.getCondition();
        if (condition.startsWith("FAILED_READ_FILE")) {
            String file = spark.getMessageParameters().getOrDefault("path", "a file");
            return StorageFailure.explained("read " + file, failure)
                    .orElseGet(() -> new ApportionException(
                            Category.BAD_DATA,
                            "Cannot read " + file + ": it is damaged [" + rootLine(failure) + "]",
                            "Deliver the file again. Nothing was published; readers still see the last good night.",
                            failure));
        }
        if (condition.startsWith("ARITHMETIC_OVERFLOW") || condition.startsWith("NUMERIC_VALUE_OUT_OF_RANGE")) {
            return new ApportionException(
                    Category.BAD_DATA,
                    "Cannot sum: an amount is larger than 20 digits before the point [" + firstLine((Throwable) spark)
                            + "]",
                    "Find the row with that amount in the export. Nothing was published.",
                    failure);
        }
        return null;
    }

    private static String rootLine(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return firstLine(root);
    }

    private static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.getClass().getSimpleName() + ": "
                + message.lines().findFirst().orElse("");
    }
}
