package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.spark.Sessions;
import java.util.Collection;
import org.apache.spark.sql.SparkSession;

/** Where starting costs more than working: limits by the bytes of the input files, measured in docs/performance.md. */
final class SmallNight {
    private static final long RAW_ROWS_COMPILED_FROM_BYTES = 2L << 20;
    private static final long GROUPS_COMPILED_FROM_BYTES = 64L << 20;

    private final SparkSession spark;
    private final long inputBytes;

    SmallNight(SparkSession spark, Collection<InputFile> files) {
        this.spark = spark;
        this.inputBytes = files.stream().mapToLong(InputFile::sizeBytes).sum();
    }

    /** Work on raw rows: compiling its queries pays from a few megabytes. */
    void onRawRows(Runnable work) {
        compiledFrom(RAW_ROWS_COMPILED_FROM_BYTES, work);
    }

    /** Work on groups, of which there are far fewer. */
    void onGroups(Runnable work) {
        compiledFrom(GROUPS_COMPILED_FROM_BYTES, work);
    }

    private void compiledFrom(long bytes, Runnable work) {
        if (inputBytes >= bytes) {
            Sessions.compiling(spark, work);
        } else {
            work.run();
        }
    }
}
