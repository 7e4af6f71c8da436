package io.apportion.cli;

import io.apportion.demo.DemoWorld;
import io.apportion.night.Outcome;
import io.apportion.night.Progress;
import io.apportion.spark.Sessions;
import io.apportion.warehouse.PublishedViews;
import io.apportion.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code apportion demo}: a small made-up company, the real pipeline, a summary. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up a small company with three clouds, a dozen teams, forty features, LLM logs, shared clusters,",
            "tag gaps, a correction and a few broken rows; runs the real night on it and prints what came out.",
            "Needs no cloud, no network and no other program."
        })
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "Folder for the company and its warehouse; default ${DEFAULT-VALUE}.")
    private Path folder;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "7",
            description = "Another seed makes another company; default ${DEFAULT-VALUE}.")
    private long seed;

    private final Clock clock;
    private final Terminal terminal;

    DemoCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path prepared = DemoFolder.prepare(folder);
        Path config = prepared.resolve("apportion.yaml");
        Progress progress = new Progress(clock, terminal::progress);
        String warehouse = prepared.resolve("warehouse").toAbsolutePath().toString();
        progress.during("starting Spark", () -> Sessions.open(warehouse));
        SparkSession spark = SparkSession.active();
        progress.during("making up a company", () -> DemoWorld.write(spark, prepared, seed));
        Outcome outcome = new NightCommand(clock, terminal)
                .run(Setup.load(config), LocalDate.parse(DemoWorld.LAST_DAY), progress);
        PublishedViews.register(spark, new Warehouse(spark));
        terminal.clear();
        new DemoSummary(spark, terminal.out()).print(folder, seed, outcome);
        return 0;
    }
}
