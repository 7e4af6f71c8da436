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
import java.time.LocalDate;
import java.util.List;
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

    /** The night of a date; a failure is printed by the caller after its verdict is written. */
    Outcome run(Path config, LocalDate date) {
        Path warehouse = null;
        try {
            Setup setup = Setup.load(config);
            warehouse = Path.of(setup.configuration().warehouse());
            Outcome outcome = run(setup, date);
            conclude(warehouse, succeeded(outcome, date));
            return outcome;
        } catch (RuntimeException e) {
            ApportionException failure = SparkFailure.explained(e);
            terminal.clear();
            new FailureReport(terminal).print(failure);
            conclude(warehouse, failed(failure, date));
            throw new Reported(failure);
        }
    }

    private Outcome run(Setup setup, LocalDate date) {
        terminal.progress("starting Spark");
        SparkSession spark = Sessions.open(setup.configuration().warehouse());
        Progress progress = new Progress(clock, terminal::progress);
        Outcome outcome = new NightRun(
                        spark, setup.configuration(), setup.rules(), setup.prices(), clock, progress)
                .run(date);
        terminal.clear();
        return outcome;
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
                failure.getMessage());
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
