package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.spark.Sessions;
import java.util.Collection;
import org.apache.spark.sql.SparkSession;

/** Where starting costs more than working, measured in docs/performance.md. */
final class SmallNight {
    private static final long RAW_ROWS_COMPILED_FROM_BYTES = 2L << 20;
    private static final long GROUPS_COMPILED_FROM = 60_000;

    private SmallNight() {}

    /** Work on raw rows: compiling its queries pays from a few megabytes. */
    static void onRawRows(SparkSession spark, Collection<InputFile> files, Runnable work) {
        long bytes = files.stream().mapToLong(InputFile::sizeBytes).sum();
        compiledIf(bytes >= RAW_ROWS_COMPILED_FROM_BYTES, spark, work);
    }

    /** Work on so many groups, of which there are far fewer. */
    static void onGroups(SparkSession spark, long groups, Runnable work) {
        Sessions.inPartitionsFor(spark, groups, () -> compiledIf(groups >= GROUPS_COMPILED_FROM, spark, work));
    }

    private static void compiledIf(boolean pays, SparkSession spark, Runnable work) {
        if (pays) {
            Sessions.compiling(spark, work);
        } else {
            work.run();
        }
    }
}
