package io.apportion.delivery;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.storage.StorageFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Holds files to what they were when the night listed them: what changed meanwhile was read half old, half new. */
public final class Unchanged {
    private final Configuration hadoop;

    /** Looks with the file systems and credentials of this configuration. */
    public Unchanged(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * Passes when every file still has the size and the time of its listing.
     *
     * @throws ApportionException TRANSIENT, naming the first that has not
     */
    public void require(Collection<InputFile> files) {
        for (InputFile file : files) {
            require(file);
        }
    }

    private void require(InputFile file) {
        Path path = new Path(URI.create(file.path()));
        try {
            FileStatus now = path.getFileSystem(hadoop).getFileStatus(path);
            if (now.getLen() != file.sizeBytes()) {
                throw changed(file, "it had " + file.sizeBytes() + " bytes and has " + now.getLen(), null);
            }
            if (seconds(now.getModificationTime()) != seconds(file.modifiedAt().toEpochMilli())) {
                throw changed(file, "it was written again", null);
            }
        } catch (FileNotFoundException e) {
            throw changed(file, "it is gone", e);
        } catch (IOException e) {
            throw StorageFailure.explained("read " + file.path() + " of source " + file.source() + " again", e)
                    .orElseGet(() -> changed(file, "the storage did not answer: " + e.getMessage(), e));
        }
    }

    /** Some stores list an object to the millisecond and answer for it alone to the second. */
    private static long seconds(long timeMs) {
        return Math.floorDiv(timeMs, 1_000L);
    }

    private static ApportionException changed(InputFile file, String how, IOException cause) {
        return new ApportionException(
                Category.TRANSIENT,
                "Cannot trust what was read of " + file.path() + " of source " + file.source()
                        + ": it changed meanwhile [" + how + "]",
                "The delivery is being replaced; run again. Nothing was published.",
                cause);
    }
}
