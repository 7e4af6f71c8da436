package io.apportion.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files that tests read and the project does not ship: {@code shared/data} beside the repository, or the folder
 * that {@code -Dapportion.sharedData} names.
 */
public final class CommonSharedData {
    private CommonSharedData() {}

    /** A file in the folder; a test that asks for it where it is absent is skipped, and says so. */
    public static Path file(String path) {
        Path folder = Path.of(System.getProperty("apportion.sharedData", "../../shared/data"))
                .toAbsolutePath()
                .normalize();
        Path file = folder.resolve(path);
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                () -> "Skipped: there is no real file " + path + " in " + folder
                        + "; name the folder with -Dapportion.sharedData=FOLDER");
        return file;
    }
}
