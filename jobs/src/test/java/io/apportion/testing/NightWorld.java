package io.apportion.testing;

import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.night.NightRun;
import io.apportion.night.Outcome;
import io.apportion.night.Progress;
import io.apportion.ownership.OwnershipFile;
import io.apportion.rating.Prices;
import io.apportion.spark.Sessions;
import io.apportion.warehouse.PublishedViews;
import io.apportion.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A made-up company in a folder of the build, with a warehouse of its own. Each night gets a fresh session, as each
 * command does, so nothing can leak from one to the next but through the warehouse.
 */
public final class NightWorld {
    /** Test JVMs that run side by side keep apart. */
    private static final Path WORLDS = Path.of("target", "worlds", System.getProperty("apportion.fork", "1"))
            .toAbsolutePath();

    private static final Instant FIRST_NIGHT = Instant.parse("2026-11-16T04:00:00Z");

    private final Path folder;
    private final Map<String, String> bills = new LinkedHashMap<>();
    private final Map<String, String> logs = new LinkedHashMap<>();
    private final Map<String, String> formats = new LinkedHashMap<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private boolean ownPrices;
    private Instant deliveredAt = Instant.parse("2026-11-16T02:00:00Z");
    private int nights;
    private SparkSession reader;

    private NightWorld(Path folder) {
        this.folder = folder;
    }

    /** An empty world; what an earlier build left under the name is removed. */
    public static NightWorld named(String name) {
        NightWorld world = new NightWorld(WORLDS.resolve(name));
        world.remove();
        return world.ownership("dimensions: {team: {tags: [team]}, feature: {tags: [feature]}}\n");
    }

    /** Adds a billing source with one FOCUS file; the text is CSV. */
    public NightWorld bill(String source, String csv) {
        bills.put(source, "bills/" + source);
        return file("bills/" + source + "/" + source + ".csv", csv);
    }

    /** Adds a billing source with a copy of a file. */
    public NightWorld bill(String source, Path file) {
        bills.put(source, "bills/" + source);
        return copy("bills/" + source + "/" + file.getFileName(), file);
    }

    /** Adds a billing source of some format with copies of files. */
    public NightWorld bill(String source, String format, Path... files) {
        formats.put(source, format);
        for (Path file : files) {
            bill(source, file);
        }
        return this;
    }

    /** Adds an inference log of some format with one file. */
    public NightWorld log(String source, String format, String fileName, String text) {
        formats.put(source, format);
        logs.put(source, "logs/" + source);
        return file("logs/" + source + "/" + fileName, text);
    }

    /** Adds an inference log with one file of JSON lines. */
    public NightWorld log(String source, String jsonLines) {
        logs.put(source, "logs/" + source);
        return file("logs/" + source + "/" + source + ".jsonl", jsonLines);
    }

    /** Adds one of the optional inputs as CSV. */
    public NightWorld input(String name, String csv) {
        inputs.put(name, "inputs/" + name + ".csv");
        return file("inputs/" + name + ".csv", csv);
    }

    /** Prices laid over the shipped card, CSV. */
    public NightWorld prices(String csv) {
        ownPrices = true;
        return file("prices.csv", csv);
    }

    /** The ownership rules, YAML. */
    public NightWorld ownership(String yaml) {
        return file("ownership.yaml", yaml);
    }

    /** The moment that files written from now on carry as their last change. */
    public NightWorld deliveredAt(String instant) {
        deliveredAt = Instant.parse(instant);
        return this;
    }

    /** Writes a file of the world. */
    public NightWorld file(String path, String text) {
        return write(path, target -> Files.writeString(target, text));
    }

    /** Writes a file of the world, byte by byte. */
    public NightWorld file(String path, byte[] content) {
        return write(path, target -> Files.write(target, content));
    }

    /** Copies a file into the world. */
    public NightWorld copy(String path, Path from) {
        return write(path, target -> Files.write(target, Files.readAllBytes(from)));
    }

    /** Takes a file of the world away. */
    public NightWorld without(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Where the world is. */
    public Path folder() {
        return folder;
    }

    /** The configuration file, written anew from the sources added so far; a world without any keeps its own. */
    public Path config() {
        if (!bills.isEmpty()) {
            file("apportion.yaml", configuration());
        }
        return folder.resolve("apportion.yaml");
    }

    /** Runs the night of a date, one hour after the night before it. */
    public Outcome run(String date) {
        return run(date, Map.of());
    }

    /** The same with settings of Spark. */
    public Outcome run(String date, Map<String, String> settings) {
        return inSession(spark -> {
            settings.forEach(spark.conf()::set);
            Configuration configuration = ConfigurationFile.load(config());
            Clock clock = clock();
            return new NightRun(
                            spark,
                            configuration,
                            OwnershipFile.load(Path.of(configuration.ownership())),
                            Prices.load(configuration.prices()),
                            clock,
                            new Progress(clock, doing -> {}))
                    .run(LocalDate.parse(date));
        });
    }

    /** The clock of the next night. */
    public Clock clock() {
        return Clock.fixed(FIRST_NIGHT.plus(Duration.ofHours(nights++)), ZoneOffset.UTC);
    }

    /**
     * The answer of a query over the published tables as exact CSV, header first: amounts in plain digits without
     * trailing zeros, nothing for null. The query says the order.
     */
    public String csv(String query) {
        Dataset<Row> answer = reader().sql(query);
        return Stream.concat(
                        Stream.of(String.join(",", answer.columns())),
                        rows(answer).stream().map(row -> String.join(",", row)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The answer's rows, each value as {@link #csv} writes it. */
    public List<List<String>> rows(String query) {
        return rows(reader().sql(query));
    }

    /** The one value of an answer, as {@link #csv} writes it. */
    public String value(String query) {
        List<List<String>> rows = rows(query);
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw new AssertionError("Expected one value, got " + rows + " of " + query);
        }
        return rows.get(0).get(0);
    }

    /** Does something in a fresh session over the world's warehouse. Commands run meanwhile take that session. */
    public <T> T inSession(Function<SparkSession, T> doing) {
        reader = null;
        SparkSession shared = SparkExtension.session();
        SparkSession.setActiveSession(shared.newSession());
        try {
            return doing.apply(Sessions.open(folder.resolve("warehouse").toString()));
        } finally {
            SparkSession.setActiveSession(shared);
        }
    }

    /** The session that questions share until something is done again; it sees what was published when it was opened. */
    private SparkSession reader() {
        if (reader == null) {
            reader = inSession(spark -> {
                PublishedViews.register(spark, new Warehouse(spark));
                return spark;
            });
        }
        return reader;
    }

    private static List<List<String>> rows(Dataset<Row> answer) {
        return answer.collectAsList().stream().map(ExactText::ofRow).toList();
    }

    private String configuration() {
        StringBuilder yaml = new StringBuilder("warehouse: warehouse\nownership: ownership.yaml\nbilling:\n");
        bills.forEach((name, path) -> yaml.append(source(name, formats.getOrDefault(name, "focus"), path)));
        yaml.append(logs.isEmpty() ? "" : "inference:\n");
        logs.forEach((name, path) -> yaml.append(source(name, formats.getOrDefault(name, "canonical"), path)));
        yaml.append(ownPrices ? "prices: [prices.csv]\n" : "");
        if (!inputs.isEmpty()) {
            yaml.append("inputs:\n");
            inputs.forEach((name, path) -> yaml.append("  " + name + ": " + path + "\n"));
        }
        return yaml.toString();
    }

    private static String source(String name, String format, String path) {
        return "  - {name: " + name + ", format: " + format + ", path: " + path + "}\n";
    }

    private NightWorld write(String path, Content content) {
        Path target = folder.resolve(path);
        try {
            Files.createDirectories(target.getParent());
            content.to(target);
            Files.setLastModifiedTime(target, FileTime.from(deliveredAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file. */
    private interface Content {
        void to(Path target) throws IOException;
    }
}
