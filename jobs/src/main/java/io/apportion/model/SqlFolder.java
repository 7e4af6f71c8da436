package io.apportion.model;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the sql module, as they stand on the class path. */
public final class SqlFolder {
    private static final String ROOT = "apportion/sql/";

    private SqlFolder() {}

    /** The text of one file, such as {@code models/marts/team_cost_daily.sql}. A missing file is a defect. */
    public static String text(String path) {
        try (InputStream in = SqlFolder.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw missing(path, null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw missing(path, e);
        }
    }

    /** Paths of all files under a folder, relative to the sql module, sorted. */
    public static List<String> list(String folder) {
        try {
            URI uri = folderUri(folder);
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return relative(jar.getPath(ROOT + folder), jar.getPath(ROOT));
                }
            }
            Path found = Path.of(uri);
            return relative(
                    found, found.resolve("../".repeat(folder.split("/").length)).normalize());
        } catch (IOException | URISyntaxException e) {
            throw missing(folder, e);
        }
    }

    private static URI folderUri(String folder) throws URISyntaxException {
        var url = SqlFolder.class.getClassLoader().getResource(ROOT + folder);
        if (url == null) {
            throw missing(folder, null);
        }
        return url.toURI();
    }

    private static List<String> relative(Path folder, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static ApportionException missing(String path, Exception cause) {
        return new ApportionException(
                Category.BUG,
                "Cannot read " + path + ": it is not in the sql module",
                "Build again; if it stays, report it.",
                cause);
    }
}
