package io.apportion.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what Spark's tasks spilled to disk. */
final class SpillListener extends SparkListener {
    private final AtomicLong bytes = new AtomicLong();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskMetrics() != null) {
            bytes.addAndGet(end.taskMetrics().diskBytesSpilled());
        }
    }

    /** Bytes of all tasks so far. */
    long spilledBytes() {
        return bytes.get();
    }
}
