package io.apportion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The made-up company in a folder: a FOCUS export, an inference log, ownership rules and a configuration. */
final class World {
    private static final String DONE = "measures.csv";

    private static final String CONFIGURATION = """
            warehouse: warehouse
            billing: [{name: aws, format: focus, path: billing}]
            inference: [{name: gateway, format: canonical, path: logs}]
            ownership: ownership.yaml
            currency: USD
            """;

    private final WorldSize size;
    private final Path folder;

    private World(WorldSize size, Path folder) {
        this.size = size;
        this.folder = folder;
    }

    /** Makes it up, unless the folder holds a finished one. */
    static World in(Path folder, WorldSize size) throws SQLException, IOException {
        World world = new World(size, folder);
        if (!Files.exists(folder.resolve(DONE))) {
            world.make();
        }
        return world;
    }

    WorldSize size() {
        return size;
    }

    /** The configuration file of a night over it. */
    Path configuration() {
        return folder.resolve("apportion.yaml");
    }

    /** Pattern of the files of the FOCUS export. */
    String bills() {
        return folder.resolve("billing") + "/*.parquet";
    }

    /** Pattern of the files of the log. */
    String logs() {
        return folder.resolve("logs") + "/*.parquet";
    }

    /** Folder of the ownership rules as tables. */
    Path words() {
        return folder.resolve("words");
    }

    private void make() throws SQLException, IOException {
        Files.createDirectories(folder.resolve("billing"));
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(words());
        try (DuckDb duckDb = DuckDb.open(folder.resolve("spill"))) {
            duckDb.variables(Map.of(
                    "seed", size.seed(),
                    "days", size.days(),
                    "billing_rows", size.billingRows(),
                    "billing_tag_sets", size.tagSets(),
                    "log_rows", size.logRows(),
                    "log_tag_sets", size.tagSets(),
                    "first_day", microseconds(WorldSize.FIRST_DAY),
                    "month_start", microseconds(WorldSize.FIRST_DAY.withDayOfMonth(1)),
                    "month_end", microseconds(WorldSize.FIRST_DAY.withDayOfMonth(1).plusMonths(1))));
            duckDb.variables(Map.of("bills", bills(), "logs", logs(), "words", words()));
            duckDb.run("world/company.sql");
            writeLogs(duckDb);
            writeBills(duckDb);
            duckDb.run("world/words.sql");
            Files.writeString(folder.resolve("ownership.yaml"), duckDb.rows("world/ownership.sql").get(0).get(0));
            Files.writeString(configuration(), CONFIGURATION);
            writeMeasures(duckDb);
        }
    }

    private void writeLogs(DuckDb duckDb) throws SQLException {
        duckDb.run("world/log_callers.sql");
        for (int day = 0; day < size.days(); day++) {
            writeDay(duckDb, "world/log_day.sql", "logs", day);
        }
        duckDb.run("world/logged_tokens.sql");
    }

    private void writeBills(DuckDb duckDb) throws SQLException {
        duckDb.run("world/billing_lines.sql");
        for (int day = 0; day < size.days(); day++) {
            writeDay(duckDb, "world/billing_day.sql", "billing", day);
        }
    }

    private void writeDay(DuckDb duckDb, String resource, String input, int day) throws SQLException {
        duckDb.variables(Map.of(
                "day",
                day,
                "file",
                folder.resolve(input).resolve(WorldSize.FIRST_DAY.plusDays(day) + ".parquet")));
        duckDb.run(resource);
    }

    private void writeMeasures(DuckDb duckDb) throws SQLException, IOException {
        StringBuilder csv = new StringBuilder("input,input_rows,tag_sets\n");
        for (List<String> row : duckDb.rows("world/measures.sql")) {
            csv.append(String.join(",", row)).append('\n');
        }
        Files.writeString(folder.resolve(DONE), csv);
    }

    private static long microseconds(LocalDate date) {
        return TimeUnit.SECONDS.toMicros(date.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }
}
