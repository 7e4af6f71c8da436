package io.apportion.cli;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a demo. A folder that holds anything else is never touched. */
final class DemoFolder {
    private static final String MARKER = ".apportion-demo";

    private DemoFolder() {}

    /** An empty folder that is marked as a demo; an earlier demo in it is taken away. */
    static Path prepare(Path folder) {
        try {
            if (Files.isDirectory(folder) && !isEmpty(folder)) {
                requireDemo(folder);
                empty(folder);
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARKER), "Made by `apportion demo`, which may delete this folder.\n");
            return folder;
        } catch (IOException e) {
            throw new ApportionException(
                    Category.PERMISSION,
                    "Cannot write the demo: the folder cannot be prepared [" + folder + ": " + e.getMessage() + "]",
                    "Name another one with --dir.",
                    e);
        }
    }

    private static void requireDemo(Path folder) {
        if (!Files.exists(folder.resolve(MARKER))) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot write the demo: the folder holds other files [" + folder + "]",
                    "Name a new or empty folder with --dir.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void empty(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
