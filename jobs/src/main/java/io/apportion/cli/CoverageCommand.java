package io.apportion.cli;

import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.model.Report;
import io.apportion.spark.Sessions;
import io.apportion.warehouse.PublishedViews;
import io.apportion.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code apportion coverage}: how much of the cost is tagged, and what closes the gaps. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "Says how much cost has its team, feature and other required dimensions from a tag or a rule, and why the rest",
            "has not: the largest gaps by cause, in money, with who can close each and how. Suggestions are never applied."
        },
        footerHeading = "%nExample:%n",
        footer = "  apportion coverage --config apportion.yaml --month 2026-11")
final class CoverageCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Configuration (YAML).")
    private Path config;

    @Option(names = "--month", paramLabel = "MONTH", description = "Billing period, yyyy-MM; default all published.")
    private YearMonth month;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "10",
            description = "Gaps shown one by one as text; default ${DEFAULT-VALUE}.")
    private int lines;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. csv and json print every gap.")
    private OutputFormat format;

    private final Terminal terminal;

    CoverageCommand(Clock clock, Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Configuration configuration = ConfigurationFile.load(config);
        terminal.progress("starting Spark");
        SparkSession spark = Sessions.open(configuration.warehouse());
        PublishedViews.register(spark, new Warehouse(spark));
        terminal.progress("looking for gaps");
        Map<String, Object> markers = new HashMap<>();
        markers.put("month", month == null ? null : month.toString());
        Dataset<Row> coverage = Report.rows(spark, "dimension_coverage", markers);
        requirePublished(coverage);
        Dataset<Row> gaps = Report.rows(spark, "largest_gaps", markers);
        RowPrinter printer = new RowPrinter(terminal.out());
        if (format == OutputFormat.TEXT) {
            Dataset<Row> causes = Report.rows(spark, "gap_causes", markers);
            terminal.clear();
            printer.print(coverage, format);
            printer.print(causes, format);
            new GapLines(terminal.out()).print(gaps.limit(lines).collectAsList());
        } else {
            terminal.clear();
            printer.print(gaps, format);
        }
        return 0;
    }

    private void requirePublished(Dataset<Row> coverage) {
        if (coverage.isEmpty()) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot show coverage" + (month == null ? "" : " of " + month) + ": nothing is published for it",
                    "See what is: apportion sql \"select billing_period from publication\"");
        }
    }
}
