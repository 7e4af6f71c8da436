package io.apportion.export;

import io.apportion.configuration.BillingSource;
import io.apportion.configuration.InferenceSource;
import io.apportion.delivery.Delivery;
import io.apportion.delivery.InputFile;
import io.apportion.delivery.Manifest;
import io.apportion.delivery.StatedRows;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.storage.StorageFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.paths.SparkPath;

/** Lists the files of a source. A path may be a file, a folder with folders in it, or a glob. */
public final class InputFiles {
    private static final Pattern TABLE = Pattern.compile(".*\\.(parquet|csv|csv\\.gz)");

    private final Configuration hadoop;
    private final Map<InputFile, StatedRows> stated = new HashMap<>();

    /** Lists with the file systems and credentials of this configuration. */
    public InputFiles(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** Data files of a bill, by path. A path that does not exist, or holds no data file, is input not delivered yet. */
    public List<InputFile> of(BillingSource source) {
        return Stream.concat(Stream.of(source.path()), source.amortized().stream())
                .flatMap(path ->
                        of(
                                InputFile.Kind.BILLING,
                                source.name(),
                                path,
                                Shape.of(source.format()).fileNames())
                                .stream())
                .distinct()
                .sorted(Comparator.comparing(InputFile::path))
                .toList();
    }

    /** Data files of a log, by path. */
    public List<InputFile> of(InferenceSource source) {
        return of(
                InputFile.Kind.INFERENCE,
                source.name(),
                source.path(),
                Shape.of(source.format()).fileNames());
    }

    /** Files of an input that may be absent, CSV or Parquet, by path. */
    public List<InputFile> ofOptional(String name, String path) {
        return of(InputFile.Kind.BILLING, name, path, TABLE);
    }

    /** Of all files listed so far, those whose rows a manifest states. */
    public Map<InputFile, StatedRows> stated() {
        return Map.copyOf(stated);
    }

    private List<InputFile> of(InputFile.Kind kind, String source, String path, Pattern wanted) {
        List<FileStatus> found = new ArrayList<>();
        List<Manifest> manifests = new ArrayList<>();
        try {
            Path root = new Path(path);
            FileSystem files = root.getFileSystem(hadoop);
            FileStatus[] matches = files.globStatus(root);
            for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                collect(files, match, wanted, found, manifests);
            }
        } catch (IOException e) {
            throw StorageFailure.explained("list source " + source + " at " + path, e)
                    .orElseGet(() -> unreachable(source, path, e));
        }
        List<InputFile> listed =
                found.stream().map(status -> file(kind, source, status)).toList();
        Delivery delivery = new Delivery(source, listed, manifests);
        List<InputFile> current = delivery.current();
        stated.putAll(delivery.stated());
        if (current.isEmpty()) {
            throw missing(source, path, wanted);
        }
        return current.stream().sorted(Comparator.comparing(InputFile::path)).toList();
    }

    private static void collect(
            FileSystem files, FileStatus status, Pattern wanted, List<FileStatus> found, List<Manifest> manifests)
            throws IOException {
        String name = status.getPath().getName();
        if (name.startsWith("_") || name.startsWith(".")) {
            return;
        }
        if (status.isDirectory()) {
            for (FileStatus child : files.listStatus(status.getPath())) {
                collect(files, child, wanted, found, manifests);
            }
        } else if (Manifest.isManifest(name)) {
            manifest(files, status).ifPresent(manifests::add);
        } else if (wanted.matcher(name).matches()) {
            found.add(status);
        }
    }

    private static Optional<Manifest> manifest(FileSystem files, FileStatus status) throws IOException {
        try (InputStream content = files.open(status.getPath())) {
            String path = InputFile.plainPath(SparkPath.fromFileStatus(status).urlEncoded());
            return Manifest.read(path, content.readAllBytes());
        }
    }

    private static InputFile file(InputFile.Kind kind, String source, FileStatus status) {
        return new InputFile(
                kind,
                source,
                InputFile.plainPath(SparkPath.fromFileStatus(status).urlEncoded()),
                status.getLen(),
                Instant.ofEpochMilli(status.getModificationTime()));
    }

    private static ApportionException missing(String source, String path, Pattern wanted) {
        return new ApportionException(
                Category.INPUT_MISSING,
                "Cannot read source " + source + ": nothing is there yet [" + path + "]",
                "Expected files whose names match " + wanted + ". If they are late, run again; else mend the path.");
    }

    private static ApportionException unreachable(String source, String path, IOException cause) {
        return new ApportionException(
                Category.TRANSIENT,
                "Cannot list source " + source + ": the storage did not answer [" + path + ": " + cause.getMessage()
                        + "]",
                "Run again; if it stays, check the address.",
                cause);
    }
}
