package io.apportion.cli;

import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.spark.Queries;
import io.apportion.spark.Sessions;
import io.apportion.warehouse.PublishedViews;
import io.apportion.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apportion sql}: a query over the published tables. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = "Answers a query over the published tables. `apportion schema` lists them.",
        footerHeading = "%nExample:%n",
        footer = {
            "  apportion sql --config apportion.yaml \\",
            "    \"select team, currency, sum(effective_cost) from team_cost_daily group by all order by 3 desc\""
        })
final class SqlCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Configuration (YAML).")
    private Path config;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. csv and json print every row.")
    private OutputFormat format;

    @Parameters(paramLabel = "QUERY", description = "A SELECT.")
    private String query;

    private final Terminal terminal;

    SqlCommand(Clock clock, Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Configuration configuration = ConfigurationFile.load(config);
        terminal.progress("starting Spark");
        SparkSession spark = Sessions.open(configuration.warehouse());
        PublishedViews.register(spark, new Warehouse(spark));
        terminal.progress("asking");
        var rows = Queries.rows(spark, query);
        terminal.clear();
        new RowPrinter(terminal.out()).print(rows, format);
        return 0;
    }
}
