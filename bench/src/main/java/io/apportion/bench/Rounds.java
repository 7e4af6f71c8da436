package io.apportion.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets both engines work in turn, in one process; their numbers must be equal in every round. */
final class Rounds {
    private final Engine apportion;
    private final Engine duckDb;
    private final Consumer<String> listener;
    private final List<Attempt> nights = new ArrayList<>();
    private final List<Attempt> rivals = new ArrayList<>();
    private final List<Duration> nightScans = new ArrayList<>();
    private final List<Duration> rivalScans = new ArrayList<>();

    Rounds(Engine apportion, Engine duckDb, Consumer<String> listener) {
        this.apportion = apportion;
        this.duckDb = duckDb;
        this.listener = listener;
    }

    /**
     * Runs rounds without measuring, then measured ones.
     *
     * @throws DisagreementException when a number differs
     */
    void run(int unmeasured, int measured) {
        for (int round = 1; round <= unmeasured; round++) {
            listener.accept("warming up, " + round + " of " + unmeasured);
            round();
        }
        forget();
        for (int round = 1; round <= measured; round++) {
            listener.accept("round " + round + " of " + measured);
            round();
        }
    }

    EngineRounds nights() {
        return new EngineRounds(nights, nightScans);
    }

    EngineRounds rivals() {
        return new EngineRounds(rivals, rivalScans);
    }

    private void round() {
        nights.add(alone(apportion).attempt());
        rivals.add(alone(duckDb).attempt());
        nightScans.add(alone(apportion).scan());
        rivalScans.add(alone(duckDb).scan());
        nights.get(nights.size() - 1)
                .numbers()
                .requireEqual("Apportion", rivals.get(rivals.size() - 1).numbers(), "DuckDB");
    }

    private void forget() {
        List.of(nights, rivals, nightScans, rivalScans).forEach(List::clear);
    }

    /** Nobody pays for what another left on the heap. */
    private static Engine alone(Engine engine) {
        System.gc();
        return engine;
    }
}
