package io.apportion.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;

/** Entry point of {@code apportion}. Data goes to stdout; progress, logs and the verdict to stderr. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        int exitCode = commandLine(Clock.systemUTC()).execute(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    /** The command line, with the clock that commands read. */
    static CommandLine commandLine(Clock clock) {
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Terminal.isInteractive());
        return commandLine(clock, terminal);
    }

    /** The command line on another terminal, for tests. */
    static CommandLine commandLine(Clock clock, Terminal terminal) {
        CommandLine commandLine = new CommandLine(new ApportionCommand(), new Commands(clock, terminal));
        commandLine.setOut(terminal.out());
        commandLine.setErr(terminal.err());
        commandLine.setExecutionExceptionHandler(new FailureReport(terminal));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }
}
