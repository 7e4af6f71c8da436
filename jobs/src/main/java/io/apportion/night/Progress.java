package io.apportion.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Tells a person what is being done, and remembers how long each part took. */
public final class Progress {
    private final Clock clock;
    private final Consumer<String> listener;
    private final Map<String, Duration> timings = new LinkedHashMap<>();

    /** Calls the listener with a line before each part; a listener that ignores them makes it quiet. */
    public Progress(Clock clock, Consumer<String> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** Runs a part under its name. */
    public void during(String doing, Runnable part) {
        begins(doing);
        Instant start = now();
        part.run();
        took(doing, Duration.between(start, now()));
    }

    /** Tells that a part begins. */
    void begins(String doing) {
        listener.accept(doing);
    }

    /** Remembers how long a part, or one more go of it, took. */
    void took(String doing, Duration time) {
        timings.merge(doing, time, Duration::plus);
    }

    /** The time by the clock of this progress. */
    Instant now() {
        return clock.instant();
    }

    /** Time of each finished part, in order. */
    public Map<String, Duration> timings() {
        return new LinkedHashMap<>(timings);
    }
}
