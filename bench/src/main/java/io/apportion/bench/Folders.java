package io.apportion.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that an attempt leaves behind. */
final class Folders {
    private Folders() {}

    /** Removes a folder and what is in it, if it exists. */
    static void remove(Path folder) {
        for (Path file : deepestFirst(folder)) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Bytes of the files in it now; 0 when it does not exist. Files that vanish meanwhile are left out. */
    static long sizeBytes(Path folder) {
        long bytes = 0;
        for (Path file : deepestFirst(folder)) {
            bytes += file.toFile().isFile() ? file.toFile().length() : 0;
        }
        return bytes;
    }

    private static List<Path> deepestFirst(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
