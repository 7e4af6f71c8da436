package io.apportion.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Time since it was started, and the moments at which parts began. */
final class Stopwatch {
    private final long startNanos = System.nanoTime();
    private final Map<String, Duration> begun = new LinkedHashMap<>();

    /** Notes that a part begins now; the first beginning of a name counts. */
    void begin(String part) {
        begun.putIfAbsent(part, elapsed());
    }

    /** Time since the start. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** From the start until a part began. */
    Duration until(String part) {
        Duration beginning = begun.get(part);
        if (beginning == null) {
            throw new IllegalStateException("Cannot tell when a part began: there was none of that name [" + part
                    + " in " + begun.keySet() + "]");
        }
        return beginning;
    }
}
