package io.apportion.bench;

import java.time.Duration;
import java.util.ArrayList;
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
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        attempts.forEach(attempt -> attempt.parts()
                .forEach((part, time) ->
                        times.computeIfAbsent(part, p -> new ArrayList<>()).add(time)));
        Map<String, Samples> parts = new LinkedHashMap<>();
        times.forEach((part, all) -> parts.put(part, new Samples(all)));
        return parts;
    }

    private Samples samples(Function<Attempt, Duration> time) {
        return new Samples(attempts.stream().map(time).toList());
    }
}
