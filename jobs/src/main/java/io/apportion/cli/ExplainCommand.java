package io.apportion.cli;

import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.explain.Explainer;
import io.apportion.explain.Explanation;
import io.apportion.explain.Question;
import io.apportion.night.ConfiguredInputs;
import io.apportion.night.PublishedExport;
import io.apportion.ownership.OwnershipFile;
import io.apportion.ownership.OwnershipRules;
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
            "Walks an amount of the ledger back to its charges, as a tree whose every level adds up: which rule, tag, split or",
            "pool placed it, the weights as a fraction, and arithmetic that anyone can redo. With --charge it goes the other",
            "way: a group of charges, and where every cent of it went."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  A team, or a part of what it pays:",
            "    apportion explain --config apportion.yaml --team search \\",
            "      --service \"Amazon Bedrock\"",
            "  A feature, whoever pays for it:",
            "    apportion explain --config apportion.yaml --feature rank --lines 20",
            "  A day:",
            "    apportion explain --config apportion.yaml --date 2026-11-02 --format json",
            "  A group of charges, by the id that the other ways print:",
            "    apportion explain --config apportion.yaml \\",
            "      --charge f0b850bc4e51f5b88c03178a160166e6"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int LINES_SHOWN = 5;
    private static final int SHARES_SHOWN = 1000;

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
            description = "Ledger lines shown one by one, the largest of each currency; default " + LINES_SHOWN
                    + ", of a group of charges " + SHARES_SHOWN + ".")
    private Integer lines;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json, the same tree; default ${DEFAULT-VALUE}.")
    private OutputFormat format;

    private final Terminal terminal;

    ExplainCommand(Clock clock, Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Question question = question();
        requireSensible(question);
        Configuration configuration = ConfigurationFile.load(config);
        OwnershipRules rules = OwnershipFile.load(Path.of(configuration.ownership()));
        terminal.progress("starting Spark");
        SparkSession spark = Sessions.open(configuration.warehouse());
        Warehouse warehouse = new Warehouse(spark);
        PublishedViews.register(spark, warehouse);
        terminal.progress("walking back");
        Explanation explanation = new Explainer(
                        spark,
                        rules,
                        new PublishedExport(spark, configuration, warehouse),
                        new ConfiguredInputs(spark, configuration))
                .explain(question, linesShown(question));
        terminal.clear();
        if (format == OutputFormat.JSON) {
            explanation.printJson(terminal.out());
        } else {
            explanation.print(terminal.out());
        }
        return 0;
    }

    private Question question() {
        return new Question(
                Optional.ofNullable(team),
                Optional.ofNullable(feature),
                Optional.ofNullable(date),
                Optional.ofNullable(service),
                Optional.ofNullable(charge));
    }

    private int linesShown(Question question) {
        if (lines != null) {
            return lines;
        }
        return question.isChargeGroup() ? SHARES_SHOWN : LINES_SHOWN;
    }

    private void requireSensible(Question question) {
        if (question.isEmpty()) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot explain everything at once: no part of the amount is named",
                    "Give at least one of --team, --feature, --date, --service, --charge.");
        }
        if (lines != null && lines < 1) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot show so many lines: --lines is below 1 [" + lines + "]",
                    "Give 1 or more; what is not shown is summed.");
        }
        if (format == OutputFormat.CSV) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot print an explanation as CSV: a tree is no table",
                    "Use --format json, or query the table: apportion sql --format csv \"select * from attributed_cost\"");
        }
    }
}
