package io.apportion.export;

import io.apportion.delivery.InputFile;
import java.util.Objects;
import org.apache.hadoop.fs.GlobPattern;
import org.apache.hadoop.fs.Path;

/** A configured path, which may be a file, a folder or a glob, and the files that lie there. */
record PathPattern(Path root) {
    PathPattern(String path) {
        this(new Path(path));
    }

    /** Whether the path names the file or a folder around it. */
    boolean holds(InputFile file) {
        Path given = FileGroups.hadoopPath(file);
        Path around = given;
        while (around != null && around.depth() > root.depth()) {
            around = around.getParent();
        }
        return around != null
                && sameStore(given)
                && GlobPattern.compile(root.toUri().getPath())
                        .matcher(around.toUri().getPath())
                        .matches();
    }

    private boolean sameStore(Path given) {
        String store = root.toUri().getAuthority();
        return store == null || Objects.equals(store, given.toUri().getAuthority());
    }
}
