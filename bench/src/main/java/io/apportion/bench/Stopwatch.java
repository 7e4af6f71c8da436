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

    /** From the start until something began after the part; the part itself is inside. */
    Duration untilAfter(String part) {
        boolean seen = false;
        for (Map.Entry<String, Duration> beginning : begun.entrySet()) {
            if (seen) {
                return beginning.getValue();
            }
            seen = beginning.getKey().equals(part);
        }
        throw new IllegalStateException("Cannot tell where the ledger ends: nothing follows the part [" + part + " in "
                + begun.keySet() + "]. Name the part that fills attributed_cost.");
    }
}
