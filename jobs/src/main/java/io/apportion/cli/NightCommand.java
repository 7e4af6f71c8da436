package io.apportion.cli;

import io.apportion.error.ApportionException;
import io.apportion.night.NightRun;
import io.apportion.night.Outcome;
import io.apportion.night.Progress;
import io.apportion.night.Verdict;
import io.apportion.spark.Sessions;
import io.apportion.spark.SparkFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Runs a night for a command and says how it ended: on stderr, as the last line, and in a file beside the tables. */
final class NightCommand {
    private static final int VERSION = 1;

    private final Clock clock;
    private final Terminal terminal;

    NightCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    /** The night of a date. */
    Outcome run(Path config, LocalDate date) {
        try {
            return run(Setup.load(config), date, new Progress(clock, terminal::progress));
        } catch (Exception e) { // Scala throws SparkException without declaring it
            throw concluded(null, e, date);
        }
    }

    /** The night of a date, with what is loaded already; a failure is printed before its verdict. */
    Outcome run(Setup setup, LocalDate date, Progress progress) {
        Path warehouse = Path.of(setup.configuration().warehouse());
        try {
            progress.during(
                    "starting Spark", () -> Sessions.open(setup.configuration().warehouse()));
            Outcome outcome = new NightRun(
                            SparkSession.active(),
                            setup.configuration(),
                            setup.rules(),
                            setup.prices(),
                            clock,
                            progress)
                    .run(date);
            terminal.clear();
            conclude(warehouse, succeeded(outcome, date));
            return outcome;
        } catch (Exception e) { // Scala throws SparkException without declaring it
            throw concluded(warehouse, e, date);
        }
    }

    private Reported concluded(Path warehouse, Exception cause, LocalDate date) {
        if (cause instanceof Reported reported) {
            return reported;
        }
        ApportionException failure = SparkFailure.explained(cause);
        terminal.clear();
        new FailureReport(terminal).print(failure);
        conclude(warehouse, failed(failure, date));
        return new Reported(failure);
    }

    private static Verdict succeeded(Outcome outcome, LocalDate date) {
        return new Verdict(
                VERSION,
                outcome.published() ? "PUBLISHED" : "NOOP",
                0,
                false,
                outcome.runId(),
                date.toString(),
                outcome.months(),
                milliseconds(outcome.timings()),
                null);
    }

    private static Verdict failed(ApportionException failure, LocalDate date) {
        return new Verdict(
                VERSION,
                "FAILED",
                failure.category().exitCode(),
                failure.category().retryable(),
                null,
                date.toString(),
                List.of(),
                null,
                failure.getMessage());
    }

    private static Map<String, Long> milliseconds(Map<String, Duration> timings) {
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        timings.forEach((part, time) -> milliseconds.put(part, time.toMillis()));
        return milliseconds;
    }

    private void conclude(Path warehouse, Verdict verdict) {
        if (warehouse != null) {
            try {
                Path runs = Files.createDirectories(warehouse.resolve("runs"));
                Files.writeString(runs.resolve(verdict.usageDate() + ".json"), verdict.json() + "\n");
            } catch (IOException e) {
                terminal.err().println("The verdict could not be written beside the tables: " + e.getMessage());
            }
        }
        terminal.err().println(Verdict.PREFIX + verdict.json());
    }
}
