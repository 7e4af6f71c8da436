package io.apportion.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own, from start to end. Its memory is looked at every twentieth of a second, its spill every second. */
final class ColdProcess {
    private static final long LOOK_MILLIS = 50;
    private static final int LOOKS_BETWEEN_SPILLS = 20;

    private final ProcessBuilder command;
    private final Path spill;
    private long peakBytes;
    private long spilledBytes;

    /** The command, and the folder into which it spills. */
    ColdProcess(List<String> command, Map<String, String> environment, Path spill, Path output) {
        this.command = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
        this.command.environment().putAll(environment);
        this.spill = spill;
    }

    /** What a process took. */
    record Cost(Duration time, long peakBytes, long spilledBytes) {}

    /** Runs it; one that fails is refused. */
    Cost run() {
        Stopwatch watch = new Stopwatch();
        try {
            Process process = command.start();
            for (int look = 0; !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS); look++) {
                peakBytes = Math.max(peakBytes, peakOf(process.pid()));
                if (look % LOOKS_BETWEEN_SPILLS == 0) {
                    spilledBytes = Math.max(spilledBytes, Folders.sizeBytes(spill));
                }
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("Cannot time a process: it failed [" + command.command()
                        + "]. Its output: " + command.redirectOutput().file());
            }
            return new Cost(watch.elapsed(), peakBytes, spilledBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot time a process: interrupted [" + command.command() + "]", e);
        }
    }

    /** High-water mark of resident memory as Linux tells it; 0 where it does not or the process has ended. */
    private static long peakOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
