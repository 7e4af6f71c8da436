package io.apportion.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One engine's rounds: attempts and scans. */
record EngineRounds(List<Attempt> attempts, List<Duration> scans) {
    EngineRounds {
        attempts = List.copyOf(attempts);
        scans = List.copyOf(scans);
    }

    Samples toLedger() {
        return samples(Attempt::toLedger);
    }

    Samples whole() {
        return samples(Attempt::whole);
    }

    Samples scan() {
        return new Samples(scans);
    }

    /** Time of each part, in order. */
    Map<String, Samples> parts() {
        return byName(Attempt::parts);
    }

    /** Processor time of what the engine's tasks are for, the longest first. */
    Map<String, Samples> tasks() {
        Map<String, Samples> tasks = new LinkedHashMap<>();
        byName(Attempt::tasks).entrySet().stream()
                .sorted(Comparator.comparing(task -> task.getValue().median().negated()))
                .forEach(task -> tasks.put(task.getKey(), task.getValue()));
        return tasks;
    }

    private Map<String, Samples> byName(Function<Attempt, Map<String, Duration>> part) {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        attempts.forEach(attempt -> part.apply(attempt)
                .forEach((name, time) ->
                        times.computeIfAbsent(name, n -> new ArrayList<>()).add(time)));
        Map<String, Samples> samples = new LinkedHashMap<>();
        times.forEach((name, all) -> samples.put(name, new Samples(all)));
        return samples;
    }

    private Samples samples(Function<Attempt, Duration> time) {
        return new Samples(attempts.stream().map(time).toList());
    }
}
