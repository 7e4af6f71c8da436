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
final class TaskTimes extends SparkListener {
    private static final String UNNAMED = "everything without a name";
    private static final long PATIENCE_MS = 10_000;

    private final Map<Integer, String> nameOfStage = new HashMap<>();
    private final Map<String, Duration> byName = new TreeMap<>();

    /** Does some work; answers the processor time of its tasks by name. */
    static Map<String, Duration> of(SparkContext spark, Runnable work) {
        TaskTimes times = new TaskTimes();
        spark.addSparkListener(times);
        try {
            work.run();
            spark.listenerBus().waitUntilEmpty(PATIENCE_MS);
            return times.byName();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark did not tell of its last tasks", e);
        } finally {
            spark.removeSparkListener(times);
        }
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

    private synchronized Map<String, Duration> byName() {
        return new TreeMap<>(byName);
    }
}
