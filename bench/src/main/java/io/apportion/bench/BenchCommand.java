package io.apportion.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench/run}: makes data once, lets both engines work in turn, and prints who took how long once they agree. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = {
            "Times Apportion and DuckDB from the same raw Parquet to the same numbers of the ledger, in turn, in one",
            "process, and each as a whole process. Prints a table, and exits 0, only when every number is equal."
        })
public final class BenchCommand implements Callable<Integer> {
    /** Rounds until the JVM has compiled most of what a night runs; DuckDB does them too. */
    private static final int WARMING_ROUNDS = 12;

    private static final int COLD_ROUNDS_MAX = 3;

    @Mixin
    private SizeOptions sizes;

    @Option(
            names = "--rounds",
            paramLabel = "COUNT",
            description = "Measured rounds, after those that warm up; default 5, quick 1.")
    private Integer rounds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "bench/target/data",
            description = "Where data is made and kept; default ${DEFAULT-VALUE}.")
    private Path data;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "bench/target/work",
            description = "Where warehouses and spills go; default ${DEFAULT-VALUE}.")
    private Path work;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            defaultValue = "bench/RESULTS.md",
            description = "Page whose section of this size is written, but by --quick; default ${DEFAULT-VALUE}.")
    private Path results;

    @Option(
            names = "--whole-only",
            description =
                    "Whole processes only, each engine --rounds times: for data that is too large for many rounds.")
    private boolean wholeOnly;

    @Option(names = "--make-only", description = "Make the data and stop.")
    private boolean makeOnly;

    /** Runs one benchmark and exits with its code. */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new BenchCommand()).execute(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    @Override
    public Integer call() throws Exception {
        WorldSize size = sizes.size();
        say("data of " + ResultSection.heading(size));
        World world = WorldMaker.in(data.resolve(size.folder()), size);
        if (makeOnly) {
            return 0;
        }
        try {
            String section = wholeOnly ? measureProcesses(world, size) : measure(world, size);
            System.out.println(section);
            if (!sizes.quick()) {
                new ResultPage(results).put(Texts.of("results.md"), section);
            }
            return 0;
        } catch (DisagreementException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private String measure(World world, WorldSize size) throws Exception {
        Path spill = work.resolve("spill");
        Rounds both = new Rounds(
                new ApportionEngine(world, size.lastDay(), work.resolve("warehouses"), Clock.systemUTC()),
                new DuckDbEngine(world, spill),
                BenchCommand::say);
        SpillListener spills = new SpillListener();
        ApportionEngine.session(work.resolve("warehouses")).sparkContext().addSparkListener(spills);
        int warmingRounds = sizes.quick() ? 0 : WARMING_ROUNDS;
        both.run(warmingRounds, measuredRounds());
        say("other forms of the rival");
        String forms = sizes.quick()
                ? ""
                : new FormRounds(world, spill)
                        .table(both.nights().attempts().get(0).numbers());
        say("whole processes");
        ColdProcesses cold = new ColdProcesses(world, size, work);
        return ResultSection.of(
                        size,
                        warmingRounds,
                        both.nights(),
                        both.rivals(),
                        cold.apportion(coldRounds()),
                        cold.duckDb(coldRounds()),
                        spills.spilledBytes())
                + forms;
    }

    private String measureProcesses(World world, WorldSize size) throws Exception {
        ColdProcesses cold = new ColdProcesses(world, size, work);
        say("whole processes of Apportion");
        ColdProcesses.Costs night = cold.apportion(coldRounds());
        say("whole processes of DuckDB");
        ColdProcesses.Costs rival = cold.duckDb(coldRounds());
        say("comparing every number");
        Numbers numbers = ApportionEngine.published(cold.warehouse());
        numbers.requireEqual(
                "Apportion",
                new DuckDbEngine(world, work.resolve("spill")).attempt().numbers(),
                "DuckDB");
        return ResultSection.ofProcesses(size, numbers.rows().size(), night, rival);
    }

    private int coldRounds() {
        return Math.min(COLD_ROUNDS_MAX, measuredRounds());
    }

    private int measuredRounds() {
        int usual = sizes.quick() ? 1 : 5;
        return rounds == null ? usual : rounds;
    }

    private static void say(String doing) {
        System.err.println("  " + doing + " …");
    }
}
