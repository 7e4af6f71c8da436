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
        listener.accept(doing);
        Instant start = clock.instant();
        part.run();
        timings.merge(doing, Duration.between(start, clock.instant()), Duration::plus);
    }

    /** Time of each finished part, in order. */
    public Map<String, Duration> timings() {
        return new LinkedHashMap<>(timings);
    }
}
