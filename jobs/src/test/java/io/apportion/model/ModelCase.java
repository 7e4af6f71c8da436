package io.apportion.model;

import io.apportion.testing.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with inputs of a model and the rows it must answer.
 *
 * @param root folder of all cases
 * @param folder folder of this one: the model's path, then the case
 */
record ModelCase(Path root, Path folder) {
    private static final String EXPECTED = "expected.csv";
    private static final String MARKERS = "markers.csv";
    private static final String OWNERSHIP = "ownership.yaml";

    /** Every case under a folder, by name. */
    static List<ModelCase> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isDirectory)
                    .filter(folder -> Files.exists(folder.resolve(EXPECTED)))
                    .sorted()
                    .map(folder -> new ModelCase(root, folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model, such as {@code marts/team_cost_daily}. */
    String model() {
        return root.relativize(folder.getParent()).toString();
    }

    /** The rows the model must answer. */
    CsvTable expected() {
        return table(folder.resolve(EXPECTED));
    }

    /** The inputs given, by table name. */
    TreeMap<String, CsvTable> inputs() {
        TreeMap<String, CsvTable> inputs = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".csv") && !name.equals(EXPECTED) && !name.equals(MARKERS)) {
                inputs.put(name.substring(0, name.length() - ".csv".length()), table(file));
            }
        }
        return inputs;
    }

    /** The markers given: names as header, values as the one row. */
    Optional<CsvTable> markers() {
        return optional(MARKERS).map(ModelCase::table);
    }

    /** The ownership rules given. */
    Optional<Path> ownership() {
        return optional(OWNERSHIP);
    }

    /** Files of the folder that are neither a table nor the rules; a slip of the pen if there are any. */
    List<Path> strangers() {
        return files().stream()
                .filter(file -> !file.toString().endsWith(".csv") && !file.endsWith(OWNERSHIP))
                .toList();
    }

    private Optional<Path> optional(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::exists);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvTable table(Path file) {
        try {
            return CsvTable.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a case: it has no " + file.getFileName() + ". Write it.", e);
        }
    }

    @Override
    public String toString() {
        return root.relativize(folder).toString();
    }
}
