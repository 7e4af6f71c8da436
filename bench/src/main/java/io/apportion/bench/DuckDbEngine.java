package io.apportion.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rival: DuckDB with the best SQL we know for the same numbers. Each attempt has a database of its own, in memory. */
final class DuckDbEngine implements Engine {
    private final World world;
    private final Path spill;
    private final Map<String, String> parts = new LinkedHashMap<>();

    DuckDbEngine(World world, Path spill) {
        this.world = world;
        this.spill = spill;
        for (String part : List.of("words", "calls", "charges", "ledger")) {
            parts.put(part, "rival/" + part + ".sql");
        }
    }

    /** The same with another form of one part. */
    DuckDbEngine(World world, Path spill, Form form) {
        this(world, spill);
        parts.put(form.part(), form.resource());
    }

    @Override
    public Attempt attempt() {
        try (DuckDb duckDb = open()) {
            Stopwatch watch = new Stopwatch();
            Map<String, Duration> times = new LinkedHashMap<>();
            for (Map.Entry<String, String> part : parts.entrySet()) {
                Stopwatch own = new Stopwatch();
                duckDb.run(part.getValue());
                times.put(part.getKey(), own.elapsed());
            }
            Numbers numbers = Numbers.of(duckDb.rows("rival/numbers.sql"));
            Duration time = watch.elapsed();
            return new Attempt(numbers, time, time, times, Map.of());
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run the rival: " + e.getMessage(), e);
        }
    }

    @Override
    public Duration scan() {
        try (DuckDb duckDb = open()) {
            Stopwatch watch = new Stopwatch();
            duckDb.rows("rival/scan.sql");
            return watch.elapsed();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot scan with DuckDB: " + e.getMessage(), e);
        }
    }

    private DuckDb open() throws SQLException {
        DuckDb duckDb = DuckDb.open(spill);
        duckDb.variables(Map.of("bills", world.bills(), "logs", world.logs(), "words", world.words()));
        return duckDb;
    }
}
