package io.apportion.cli;

import io.apportion.night.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code apportion run}: one night. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Brings every month with a changed delivery, and every day of calls up to the date, up to date.",
            "Readers see the old night until the new one is complete and its books balance. Running it again with",
            "nothing new does nothing."
        },
        footerHeading = "%nExample:%n",
        footer = "  apportion run --config apportion.yaml --date 2026-11-15")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Configuration (YAML).")
    private Path config;

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            description = "Night to bring up to date: a UTC usage date, yyyy-MM-dd. Always given, never guessed.")
    private LocalDate date;

    private final Clock clock;
    private final Terminal terminal;

    RunCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        NightCommand night = new NightCommand(clock, terminal);
        Outcome outcome = night.run(config, date);
        outcome.kept().forEach((month, reason) -> terminal.err().println(month + " stays as published: " + reason));
        return 0;
    }
}
