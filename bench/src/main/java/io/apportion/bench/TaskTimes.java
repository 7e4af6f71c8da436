package io.apportion.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up the processor time of Spark's tasks by the model or table that the night says they are for. */
final class TaskTimes extends SparkListener implements AutoCloseable {
    private static final String UNNAMED = "everything without a name";
    private static final long PATIENCE_MS = 10_000;

    private final SparkContext spark;
    private final Map<Integer, String> nameOfStage = new HashMap<>();
    private final Map<String, Duration> byName = new TreeMap<>();

    /** Listens until it is closed. */
    TaskTimes(SparkContext spark) {
        this.spark = spark;
        spark.addSparkListener(this);
    }

    /** Times of all tasks that have ended by now. */
    Map<String, Duration> soFar() {
        try {
            spark.listenerBus().waitUntilEmpty(PATIENCE_MS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark did not tell of its last tasks", e);
        }
        return copy();
    }

    @Override
    public void close() {
        spark.removeSparkListener(this);
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        Properties properties = submitted.properties();
        String name = properties == null ? null : properties.getProperty("spark.job.description");
        nameOfStage.put(submitted.stageInfo().stageId(), name == null ? UNNAMED : name);
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskMetrics() != null) {
            Duration time = Duration.ofNanos(end.taskMetrics().executorCpuTime());
            byName.merge(nameOfStage.getOrDefault(end.stageId(), UNNAMED), time, Duration::plus);
        }
    }

    private synchronized Map<String, Duration> copy() {
        return new TreeMap<>(byName);
    }
}
