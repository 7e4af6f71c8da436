package io.apportion.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Files of one source that hold the same bytes: one delivery, laid down twice. Two files of a bill are never equal by
 * chance, since every line of theirs would have to be.
 */
final class Duplicates {
    private Duplicates() {}

    /**
     * The copies, each with the file that is counted in its place, the first by path.
     *
     * @param checksum tells contents of one size apart; asked only where two files of a source are of one kind and size
     */
    static Map<InputFile, InputFile> of(Collection<InputFile> files, Function<InputFile, String> checksum) {
        Map<InputFile, InputFile> copies = new TreeMap<>(Comparator.comparing(InputFile::path));
        files.stream().collect(Collectors.groupingBy(Duplicates::lookalikes)).values().stream()
                .filter(sameSize -> sameSize.size() > 1)
                .forEach(sameSize -> addCopies(sameSize, checksum, copies));
        return copies;
    }

    private static List<Object> lookalikes(InputFile file) {
        String name = Place.name(file.path());
        return List.of(file.source(), file.sizeBytes(), name.substring(name.lastIndexOf('.') + 1));
    }

    private static void addCopies(
            List<InputFile> sameSize, Function<InputFile, String> checksum, Map<InputFile, InputFile> copies) {
        Map<String, InputFile> firsts = new HashMap<>();
        sameSize.stream().sorted(Comparator.comparing(InputFile::path)).forEach(file -> {
            InputFile first = firsts.putIfAbsent(checksum.apply(file), file);
            if (first != null) {
                copies.put(file, first);
            }
        });
    }
}
