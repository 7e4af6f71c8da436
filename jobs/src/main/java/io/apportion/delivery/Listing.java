package io.apportion.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files of every source as the night found them.
 *
 * @param files those that count
 * @param copies those that hold the same bytes as one that counts, with that one
 * @param stated rows that a manifest states for some of them
 */
public record Listing(List<InputFile> files, Map<InputFile, InputFile> copies, Map<InputFile, StatedRows> stated) {
    /** Tells copies from the files that count. */
    public static Listing of(Collection<InputFile> found, Map<InputFile, StatedRows> stated, Checksums checksums) {
        Map<InputFile, InputFile> copies = Duplicates.of(found, checksums::of);
        return new Listing(
                found.stream().filter(file -> !copies.containsKey(file)).toList(), copies, stated);
    }

    /** What manifests state of some of the files. */
    public Map<InputFile, StatedRows> statedOf(Collection<InputFile> counted) {
        return counted.stream().filter(stated::containsKey).collect(Collectors.toMap(file -> file, stated::get));
    }

    /** The copies of some of the files. */
    public Map<InputFile, InputFile> copiesOf(Collection<InputFile> counted) {
        return copies.entrySet().stream()
                .filter(copy -> counted.contains(copy.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
