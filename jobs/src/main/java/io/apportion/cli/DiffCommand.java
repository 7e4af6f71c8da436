package io.apportion.cli;

import io.apportion.model.Report;
import io.apportion.night.Progress;
import io.apportion.night.RuleComparison;
import io.apportion.ownership.OwnershipRules;
import io.apportion.spark.Sessions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code apportion diff}: what a change of the ownership rules moves. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Places a published month twice, by the ownership rules of the configuration and by a changed file of them, and",
            "says what moves: dollars per team, the largest moves with the service and what placed it before and after,",
            "and coverage before and after. Nothing is stored: readers keep seeing the month as it is published.",
            "Exports are read again only where the changed rules ask for a column or tag that the month did not keep."
        },
        footerHeading = "%nExample:%n",
        footer = "  apportion diff --config apportion.yaml --rules proposed-ownership.yaml --month 2026-11")
final class DiffCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Configuration (YAML).")
    private Path config;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "Ownership rules after the change (YAML); those of the configuration are before.")
    private Path rules;

    @Option(
            names = "--month",
            required = true,
            paramLabel = "MONTH",
            description = "Billing period, yyyy-MM; it must be published.")
    private YearMonth month;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "10",
            description = "Moves shown one by one as text; default ${DEFAULT-VALUE}.")
    private int lines;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. csv and json print every move.")
    private OutputFormat format;

    private final Clock clock;
    private final Terminal terminal;

    DiffCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Setup setup = Setup.load(config);
        OwnershipRules after = RuleFile.load(rules);
        RuleFile.requireSound(after, rules.toString(), terminal);
        Progress progress = new Progress(clock, terminal::progress);
        progress.during(
                "starting Spark", () -> Sessions.open(setup.configuration().warehouse()));
        SparkSession spark = SparkSession.active();
        new RuleComparison(spark, setup.configuration(), setup.prices(), progress, this::notice)
                .compare(month, setup.rules(), after);
        print(spark, setup);
        return 0;
    }

    private void print(SparkSession spark, Setup setup) {
        terminal.clear();
        if (format == OutputFormat.TEXT) {
            String before =
                    Path.of(setup.configuration().ownership()).getFileName().toString();
            terminal.out().printf("%s by %s instead of %s%n", month, rules.getFileName(), before);
            new DiffText(spark, terminal.out()).print(lines);
        } else {
            new RowPrinter(terminal.out()).print(Report.rows(spark, "largest_moves", Map.of()), format);
        }
    }

    private void notice(String text) {
        terminal.clear();
        terminal.err().println(text);
    }
}
