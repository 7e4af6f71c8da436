package io.apportion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Both engines as whole processes: nothing is warm but the files. */
final class ColdProcesses {
    private final World world;
    private final WorldSize size;
    private final Path work;

    ColdProcesses(World world, WorldSize size, Path work) {
        this.world = world;
        this.size = size;
        this.work = work;
    }

    /** One engine's processes. */
    record Costs(List<ColdProcess.Cost> each) {
        Samples times() {
            return new Samples(each.stream().map(ColdProcess.Cost::time).toList());
        }

        long peakBytes() {
            return each.stream().mapToLong(ColdProcess.Cost::peakBytes).max().orElse(0);
        }

        long spilledBytes() {
            return each.stream().mapToLong(ColdProcess.Cost::spilledBytes).max().orElse(0);
        }
    }

    /** The product's own command, a whole night into a fresh warehouse. */
    Costs apportion(int rounds) throws IOException {
        Path warehouse = warehouse();
        Path configuration = work.resolve("cold.yaml");
        Files.createDirectories(work);
        Files.writeString(configuration, world.configuration(warehouse));
        List<String> command = List.of(
                "./apportion",
                "run",
                "--config",
                configuration.toString(),
                "--date",
                size.lastDay().toString());
        return new Costs(IntStream.range(0, rounds)
                .mapToObj(round -> {
                    Folders.remove(warehouse);
                    return run(command);
                })
                .toList());
    }

    /** DuckDB in a Java process, up to the numbers. */
    Costs duckDb(int rounds) {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ColdRival.class.getName(),
                world.folder().toString(),
                spill().toString());
        return new Costs(
                IntStream.range(0, rounds).mapToObj(round -> run(command)).toList());
    }

    private ColdProcess.Cost run(List<String> command) {
        Map<String, String> environment = Map.of("APPORTION_MEMORY", "4g", "SPARK_LOCAL_DIRS", spill().toString());
        return new ColdProcess(command, environment, spill(), work.resolve("cold.log")).run();
    }

    /** Where the product's last process has published. */
    Path warehouse() {
        return work.resolve("cold").toAbsolutePath();
    }

    private Path spill() {
        return work.resolve("spill").toAbsolutePath();
    }
}
