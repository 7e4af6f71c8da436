package io.apportion.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files that tests read and the project does not ship: {@code shared/data} beside the repository, or the folder
 * that {@code -Dapportion.sharedData} names.
 */
public final class SharedData {
    private SharedData() {}

    /** The folder; a test that asks for it where it is absent is skipped, and says so. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("apportion.sharedData", "../../shared/data"))
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "Skipped: the real files are not at " + folder
                        + "; name their folder with -Dapportion.sharedData=FOLDER");
        return folder;
    }
}
