package io.apportion.bench;

import java.nio.file.Path;

/** A made-up company in a folder: a FOCUS export, an inference log, ownership rules and a configuration. */
record World(Path folder) {
    /** The configuration file of a night over it. */
    Path configuration() {
        return folder.resolve("apportion.yaml");
    }

    /** The ownership rules. */
    Path ownership() {
        return folder.resolve("ownership.yaml");
    }

    /** Pattern of the files of the FOCUS export. */
    String bills() {
        return billing() + "/*.parquet";
    }

    /** Pattern of the files of the log. */
    String logs() {
        return inference() + "/*.parquet";
    }

    /** Folder of the ownership rules as tables. */
    Path words() {
        return folder.resolve("words");
    }

    /** What was made; there once all of it is. */
    Path measures() {
        return folder.resolve("measures.csv");
    }

    Path billing() {
        return folder.resolve("billing");
    }

    Path inference() {
        return folder.resolve("logs");
    }

    /** A configuration of a night over it with a warehouse elsewhere. */
    String configuration(Path warehouse) {
        return """
            warehouse: %s
            billing: [{name: aws, format: focus, path: %s}]
            inference: [{name: gateway, format: canonical, path: %s}]
            ownership: %s
            currency: USD
            """.formatted(
                        warehouse.toAbsolutePath(),
                        billing().toAbsolutePath(),
                        inference().toAbsolutePath(),
                        ownership().toAbsolutePath());
    }
}
