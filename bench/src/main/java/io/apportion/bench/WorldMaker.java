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

/** Makes up a company: every value is a hash of the seed and a row's number, so the same size gives the same rows. */
final class WorldMaker {
    private final WorldSize size;
    private final World world;

    private WorldMaker(WorldSize size, World world) {
        this.size = size;
        this.world = world;
    }

    /** The company in the folder, made up now unless the folder holds all of it. */
    static World in(Path folder, WorldSize size) throws SQLException, IOException {
        World world = new World(folder);
        if (!Files.exists(world.measures())) {
            new WorldMaker(size, world).make();
        }
        return world;
    }

    private void make() throws SQLException, IOException {
        for (Path folder : List.of(world.billing(), world.inference(), world.words())) {
            Files.createDirectories(folder);
        }
        try (DuckDb duckDb = DuckDb.open(world.folder().resolve("spill"))) {
            declare(duckDb);
            duckDb.run("world/company.sql");
            writeLogs(duckDb);
            writeBills(duckDb);
            duckDb.run("world/words.sql");
            Files.writeString(
                    world.ownership(), duckDb.rows("world/ownership.sql").get(0).get(0));
            Files.writeString(
                    world.configuration(), world.configuration(world.folder().resolve("warehouse")));
            writeMeasures(duckDb);
        }
    }

    private void declare(DuckDb duckDb) throws SQLException {
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
        duckDb.variables(Map.of("bills", world.bills(), "logs", world.logs(), "words", world.words()));
    }

    private void writeLogs(DuckDb duckDb) throws SQLException, IOException {
        duckDb.run("world/log_callers.sql");
        for (int day = 0; day < size.days(); day++) {
            writeDay(duckDb, "world/log_day.sql", world.inference(), day);
        }
        duckDb.run("world/logged_tokens.sql");
    }

    private void writeBills(DuckDb duckDb) throws SQLException, IOException {
        duckDb.run("world/billing_lines.sql");
        for (int day = 0; day < size.days(); day++) {
            writeDay(duckDb, "world/billing_day.sql", world.billing(), day);
        }
    }

    /** A file that is there is whole: large companies take an hour to make up, and go on where they were stopped. */
    private static void writeDay(DuckDb duckDb, String resource, Path folder, int day)
            throws SQLException, IOException {
        Path file = folder.resolve(WorldSize.FIRST_DAY.plusDays(day) + ".parquet");
        if (Files.exists(file)) {
            return;
        }
        Path part = folder.resolveSibling(file.getFileName() + ".part");
        duckDb.variable("day", day);
        duckDb.variable("file", part);
        duckDb.run(resource);
        Files.move(part, file);
    }

    private void writeMeasures(DuckDb duckDb) throws SQLException, IOException {
        StringBuilder csv = new StringBuilder("input,input_rows,tag_sets\n");
        for (List<String> row : duckDb.rows("world/measures.sql")) {
            csv.append(String.join(",", row)).append('\n');
        }
        Files.writeString(world.measures(), csv);
    }

    private static long microseconds(LocalDate date) {
        return TimeUnit.SECONDS.toMicros(date.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }
}
