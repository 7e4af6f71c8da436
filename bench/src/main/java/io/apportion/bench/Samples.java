package io.apportion.bench;

import java.time.Duration;
import java.util.List;

/** Times of the same thing in several rounds. */
record Samples(List<Duration> times) {
    Samples {
        times = times.stream().sorted().toList();
    }

    /** The middle one; of an even number the mean of the middle two. */
    Duration median() {
        Duration upper = times.get(times.size() / 2);
        Duration lower = times.get((times.size() - 1) / 2);
        return lower.plus(upper).dividedBy(2);
    }

    Duration fastest() {
        return times.get(0);
    }

    Duration slowest() {
        return times.get(times.size() - 1);
    }
}
