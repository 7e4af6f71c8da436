package io.apportion.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class WarehouseFilesTest {
    @Test
    void keepsWhatLocalFilesAndParquetLookAt() {
        Configuration all = new Configuration(false);
        all.set("fs.file.impl", "a.LocalFiles");
        all.set("fs.permissions.umask-mode", "027");
        all.set("io.file.buffer.size", "4096");
        all.set("parquet.compression", "zstd");
        all.set("fs.s3a.secret.key", "not sent with tables");
        all.set("yarn.app.id", "1");
        all.set("spark.sql.shuffle.partitions", "2");
        assertThat(keys(kept(all)))
                .containsExactlyInAnyOrder(
                        "fs.file.impl", "fs.permissions.umask-mode", "io.file.buffer.size", "parquet.compression");
        assertThat(kept(all).get("fs.permissions.umask-mode")).isEqualTo("027");
    }

    @Test
    void ofHadoopsDefaultsFewAreKept() {
        assertThat(keys(kept(new Configuration()))).hasSizeBetween(1, 50);
    }

    private static Configuration kept(Configuration all) {
        try (WarehouseFiles files = new WarehouseFiles()) {
            files.setConf(all);
            return files.getConf();
        }
    }

    private static Set<String> keys(Configuration configuration) {
        Set<String> keys = new HashSet<>();
        configuration.forEach(setting -> keys.add(setting.getKey()));
        return keys;
    }
}
