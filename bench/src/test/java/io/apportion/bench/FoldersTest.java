package io.apportion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path folder;

    @Test
    void sizesOfAllFilesAreAddedUpHoweverDeepTheyLie() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("deep"), new byte[5]);
        Files.write(folder.resolve("flat"), new byte[7]);

        assertThat(Folders.sizeBytes(folder)).isEqualTo(12);
        assertThat(Folders.sizeBytes(folder.resolve("none"))).isZero();
    }

    @Test
    void removesAFolderWithWhatIsInIt() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("deep"), new byte[5]);

        Folders.remove(folder.resolve("a"));

        assertThat(folder).isEmptyDirectory();
        Folders.remove(folder.resolve("a"));
    }
}
