package io.apportion.delivery;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.storage.StorageFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.zip.CRC32C;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What tells the contents of files apart: the tag that a storage keeps of an object, or else a checksum over its bytes. */
public final class Checksums {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Configuration hadoop;

    /** Reads with the file systems and credentials of this configuration. */
    public Checksums(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** {@code etag:…} where the storage keeps one, else {@code crc32c:…} with eight hexadecimal digits. */
    public String of(InputFile file) {
        Path path = new Path(URI.create(file.path()));
        try {
            FileSystem files = path.getFileSystem(hadoop);
            FileStatus status = files.getFileStatus(path);
            if (status instanceof EtagSource tagged && tagged.getEtag() != null) {
                return "etag:" + tagged.getEtag();
            }
            try (InputStream content = files.open(path)) {
                return "crc32c:" + String.format("%08x", crc32c(content));
            }
        } catch (IOException e) {
            String attempt = "read " + file.path() + " of source " + file.source();
            throw StorageFailure.explained(attempt, e)
                    .orElseGet(() -> new ApportionException(
                            Category.TRANSIENT,
                            "Cannot " + attempt + ": " + e.getMessage(),
                            "Run again; if it stays, check the storage. Nothing was published.",
                            e));
        }
    }

    private static long crc32c(InputStream content) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            sum.update(buffer, 0, read);
        }
        return sum.getValue();
    }
}
