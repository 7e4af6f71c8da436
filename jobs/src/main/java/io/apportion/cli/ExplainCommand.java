package io.apportion.cli;

import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.explain.Explainer;
import io.apportion.explain.Question;
import io.apportion.night.PublishedExport;
import io.apportion.spark.Sessions;
import io.apportion.warehouse.PublishedViews;
import io.apportion.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code apportion explain}: why an amount is what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Walks an amount of the ledger back to its charges: what was bought, which rule or split placed it,",
            "the weights as a fraction, and arithmetic that anyone can redo."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  apportion explain --config apportion.yaml --team search --date 2026-11-02 --service \"Amazon Bedrock\"")
final class ExplainCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Configuration (YAML).")
    private Path config;

    @Option(names = "--team", paramLabel = "TEAM", description = "Who pays; quote members such as \"(unattributed)\".")
    private String team;

    @Option(names = "--feature", paramLabel = "FEATURE", description = "What it was for.")
    private String feature;

    @Option(names = "--date", paramLabel = "DATE", description = "UTC day of the usage, yyyy-MM-dd.")
    private LocalDate date;

    @Option(names = "--service", paramLabel = "SERVICE", description = "Service, as the ledger names it.")
    private String service;

    @Option(names = "--charge", paramLabel = "ID", description = "Charge group, as printed by an earlier explanation.")
    private String charge;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "5",
            description = "Ledger lines shown one by one; default ${DEFAULT-VALUE}.")
    private int lines;

    private final Terminal terminal;

    ExplainCommand(Clock clock, Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Question question = new Question(
                Optional.ofNullable(team),
                Optional.ofNullable(feature),
                Optional.ofNullable(date),
                Optional.ofNullable(service),
                Optional.ofNullable(charge));
        if (question.isEmpty()) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot explain everything at once: no part of the amount is named",
                    "Give at least one of --team, --feature, --date, --service, --charge.");
        }
        Configuration configuration = ConfigurationFile.load(config);
        terminal.progress("starting Spark");
        SparkSession spark = Sessions.open(configuration.warehouse());
        Warehouse warehouse = new Warehouse(spark);
        PublishedViews.register(spark, warehouse);
        terminal.progress("walking back");
        var explanation =
                new Explainer(spark, new PublishedExport(spark, configuration, warehouse)).explain(question, lines);
        terminal.clear();
        explanation.print(terminal.out());
        return 0;
    }
}
