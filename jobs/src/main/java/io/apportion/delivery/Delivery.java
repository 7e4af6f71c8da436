package io.apportion.delivery;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of a source that are its bill now. Exporters leave what they delivered before beside what holds today: of every
 * billing period only the newest complete delivery counts, the one that a manifest names, or else the newest folder. Files
 * outside of a known layout all count.
 */
public final class Delivery {
    private final String source;
    private final Map<String, List<InputFile>> filesBySlot;
    private final Map<String, List<Manifest>> manifestsBySlot;
    private final Map<InputFile, StatedRows> stated = new HashMap<>();

    /** What lies under the path of a source. */
    public Delivery(String source, Collection<InputFile> files, Collection<Manifest> manifests) {
        this.source = source;
        this.filesBySlot = files.stream()
                .collect(
                        Collectors.groupingBy(file -> Place.of(file.path()).slot(), TreeMap::new, Collectors.toList()));
        this.manifestsBySlot = manifests.stream()
                .collect(Collectors.groupingBy(
                        manifest -> Place.of(manifest.path()).slot()));
    }

    /**
     * The files that count.
     *
     * @throws ApportionException INPUT_MISSING when a manifest names a file that is not there, TRANSIENT when one is not
     *     of the size it names: the delivery is still being written
     */
    public List<InputFile> current() {
        List<InputFile> current = new ArrayList<>();
        filesBySlot.forEach(
                (slot, files) -> current.addAll(ofSlot(files, manifestsBySlot.getOrDefault(slot, List.of()))));
        manifestsBySlot.forEach((slot, manifests) -> {
            if (!filesBySlot.containsKey(slot)) {
                ofSlot(List.of(), manifests);
            }
        });
        return current;
    }

    /** Of the files that count, as asked for before, those whose rows a manifest states. */
    public Map<InputFile, StatedRows> stated() {
        return Map.copyOf(stated);
    }

    private List<InputFile> ofSlot(List<InputFile> files, List<Manifest> manifests) {
        if (manifests.isEmpty()) {
            return newest(files);
        }
        return manifests.stream()
                .filter(manifest -> Place.isPeriod(manifest.folder()))
                .max(Comparator.comparing(Manifest::path))
                .map(manifest -> named(manifest, files))
                .orElseGet(() -> newestComplete(files, manifests));
    }

    /**
     * Without a manifest for the period as a whole: the newest delivery whose own manifest is met. One without a manifest
     * is still being written.
     */
    private List<InputFile> newestComplete(List<InputFile> files, List<Manifest> manifests) {
        List<Manifest> newestFirst = manifests.stream()
                .sorted(Comparator.comparing((Manifest manifest) -> age(manifest.folder(), files))
                        .reversed())
                .toList();
        for (Manifest manifest : newestFirst) {
            if (manifest.files().stream().allMatch(named -> isMet(manifest, named, files))) {
                return named(manifest, files);
            }
        }
        return named(newestFirst.get(0), files);
    }

    private static boolean isMet(Manifest manifest, Manifest.Named named, List<InputFile> files) {
        return find(manifest, named, files)
                .filter(file -> named.sizeBytes() == null || named.sizeBytes() == file.sizeBytes())
                .isPresent();
    }

    private List<InputFile> named(Manifest manifest, List<InputFile> files) {
        List<InputFile> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Manifest.Named named : manifest.files()) {
            find(manifest, named, files)
                    .ifPresentOrElse(file -> found.add(wholly(file, named, manifest)), () -> missing.add(named.key()));
        }
        if (!missing.isEmpty()) {
            throw new ApportionException(
                    Category.INPUT_MISSING,
                    "Cannot read source " + source + ": its manifest names files that are not there [" + manifest.path()
                            + " names " + String.join(", ", missing) + "]",
                    "The delivery is not complete; run again when it is. Nothing was published.");
        }
        return found;
    }

    private InputFile wholly(InputFile file, Manifest.Named named, Manifest manifest) {
        if (named.sizeBytes() != null && named.sizeBytes() != file.sizeBytes()) {
            throw new ApportionException(
                    Category.TRANSIENT,
                    "Cannot read " + file.path() + " of source " + source + ": it has " + file.sizeBytes()
                            + " bytes where its manifest says " + named.sizeBytes() + " [" + manifest.path() + "]",
                    "The delivery is being written; run again. Nothing was published.");
        }
        if (named.rows() != null) {
            stated.put(file, new StatedRows(named.rows(), manifest.path()));
        }
        return file;
    }

    /** The file a key means. Exports are copied about, so that only the end of a path can be relied on. */
    private static Optional<InputFile> find(Manifest manifest, Manifest.Named named, List<InputFile> files) {
        String name = Place.name(named.key());
        String assembly = Place.name(Place.folder(named.key()));
        List<InputFile> sameName = files.stream()
                .filter(file -> Place.name(decoded(file)).equals(name))
                .toList();
        Optional<InputFile> sameFolder = sameName.stream()
                .filter(file -> Place.name(Place.folder(decoded(file))).equals(assembly))
                .findFirst();
        return sameFolder.or(() -> sameName.stream()
                .filter(file -> Place.folder(file.path()).equals(manifest.folder()))
                .findFirst());
    }

    private static String decoded(InputFile file) {
        return URI.create(file.path()).getPath();
    }

    private static List<InputFile> newest(List<InputFile> files) {
        Map<String, List<InputFile>> byAssembly = files.stream()
                .collect(Collectors.groupingBy(file -> Place.of(file.path()).assembly()));
        return byAssembly.keySet().stream()
                .max(Comparator.comparing(assembly -> age(assembly, files)))
                .map(byAssembly::get)
                .orElse(List.of());
    }

    /** Deliveries of a slot in order: a name that begins with a time says it, else the last change of a file does. */
    private static String age(String assembly, List<InputFile> files) {
        String[] steps = assembly.split("/");
        for (int i = steps.length - 1; i >= Math.max(0, steps.length - 2); i--) {
            if (steps[i].matches("\\d{4}-\\d{2}-\\d{2}T.*|\\d{12}")) {
                return "1" + steps[i].replaceAll("[^0-9]", "");
            }
        }
        return "0"
                + files.stream()
                        .filter(file -> file.path().startsWith(assembly + "/"))
                        .map(file -> file.modifiedAt().toString())
                        .max(Comparator.naturalOrder())
                        .orElse("")
                + assembly;
    }
}
