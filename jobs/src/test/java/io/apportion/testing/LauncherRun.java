package io.apportion.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call of the launcher printed.
 *
 * @param exitCode exit code of the process
 * @param out its data
 * @param err its progress, log and errors
 */
public record LauncherRun(int exitCode, String out, String err) {
    /** Calls {@code ./apportion} of the checkout in a process of its own, as a user does. */
    public static LauncherRun of(Path root, String... arguments) {
        try {
            Path out = Files.createTempFile("apportion", ".out");
            Path err = Files.createTempFile("apportion", ".err");
            List<String> command =
                    new ArrayList<>(List.of(root.resolve("apportion").toString()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            int exitCode = process.waitFor();
            return new LauncherRun(exitCode, Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
