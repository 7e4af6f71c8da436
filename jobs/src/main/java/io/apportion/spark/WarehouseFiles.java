package io.apportion.spark;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.hadoop.HadoopFileIO;

/**
 * Files of the embedded warehouse, all of them local. Iceberg sends the settings of its files along with each table that a
 * query reads; of Hadoop's eleven hundred only those stay that local files and Parquet look at.
 */
public final class WarehouseFiles extends HadoopFileIO {
    private static final List<String> WANTED =
            List.of("file.", "fs.automatic.close", "fs.file.", "fs.permissions.", "io.", "parquet.");

    /** Named by {@code io-impl} of the catalog; Iceberg makes it. */
    public WarehouseFiles() {
        // All it has comes with its settings.
    }

    @Override
    public void setConf(Configuration all) {
        Configuration wanted = new Configuration(false);
        all.forEach(setting -> {
            if (WANTED.stream().anyMatch(setting.getKey()::startsWith)) {
                wanted.set(setting.getKey(), setting.getValue());
            }
        });
        super.setConf(wanted);
    }
}
