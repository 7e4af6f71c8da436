package io.apportion.spark;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Settings of the Iceberg catalog. The embedded one is a SQLite file beside the data, for one host. */
final class Catalogs {
    private static final String PREFIX = "spark.sql.catalog." + Sessions.CATALOG + ".";

    private Catalogs() {}

    /** A JDBC catalog on SQLite in the warehouse folder; a remote warehouse is refused, SQLite cannot guard it. */
    static Map<String, String> embedded(String warehouse) {
        Path folder = localFolder(warehouse);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ApportionException(
                    Category.PERMISSION,
                    "Cannot open the warehouse: its folder cannot be made [" + folder + "]",
                    "Name a folder this user may write to.",
                    e);
        }
        return Map.of(
                PREFIX + "catalog-impl",
                "org.apache.iceberg.jdbc.JdbcCatalog",
                PREFIX + "uri",
                "jdbc:sqlite:" + folder.resolve("catalog.db") + "?busy_timeout=30000",
                PREFIX + "jdbc.schema-version",
                "V1",
                PREFIX + "io-impl",
                WarehouseFiles.class.getName(),
                PREFIX + "warehouse",
                folder.toUri().toString().replaceAll("/$", ""));
    }

    private static Path localFolder(String warehouse) {
        if (!warehouse.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            return Path.of(warehouse).toAbsolutePath().normalize();
        }
        URI uri = URI.create(warehouse);
        if (!"file".equals(uri.getScheme())) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot open the warehouse: the embedded catalog serves one host only [" + warehouse + "]",
                    "Name a local folder; shared catalogs come with cluster runs.");
        }
        return Path.of(uri);
    }
}
