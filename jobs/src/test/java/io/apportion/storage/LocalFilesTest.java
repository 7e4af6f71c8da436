package io.apportion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
    @Test
    void aFileHasThePermissionsItWasMadeWith(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.parquet");
        try (FileSystem files = new LocalFiles()) {
            files.initialize(URI.create("file:///"), new Configuration(false));
            try (FSDataOutputStream out =
                    FileSystem.create(files, new org.apache.hadoop.fs.Path(file.toUri()), new FsPermission("640"))) {
                out.write("rows".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(file).hasContent("rows");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }
}
