package io.apportion.cli;

import io.apportion.golden.GoldenCase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code apportion validate}: checks everything people write, without touching data. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks configuration, ownership rules and price files without reading any data, and reports every",
            "problem at once with file and line. Then runs the cases that the configuration names: charges written",
            "down with who must pay for them, placed by the steps of the night itself."
        })
final class ValidateCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Configuration (YAML).")
    private Path config;

    private final Terminal terminal;

    ValidateCommand(Clock clock, Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Setup setup = Setup.load(config);
        List<GoldenCase> cases = RuleCases.load(setup.configuration().cases());
        RuleFile.requireSound(setup.rules(), setup.configuration().ownership(), terminal);
        RuleCases.require(setup, cases);
        terminal.out()
                .printf(
                        "%s is valid: %d bills, %d logs, %d dimensions, %d rules, %d shared pools, %d prices, %d"
                                + " cases%n",
                        config.getFileName(),
                        setup.configuration().billing().size(),
                        setup.configuration().inference().size(),
                        setup.rules().dimensions().size(),
                        setup.rules().rules().size(),
                        setup.rules().pools().size(),
                        setup.prices().card().rows().size(),
                        cases.size());
        terminal.out().flush();
        return 0;
    }
}
