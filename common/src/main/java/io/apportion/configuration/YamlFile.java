package io.apportion.configuration;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a YAML 1.2 file (core schema, UTF-8, one document) as nodes that know their line. */
public final class YamlFile {
    private YamlFile() {}

    /**
     * The outermost section of a file; empty, with the problems noted, when the text is not a section.
     *
     * @param attempt how a message begins when the file cannot be opened, such as {@code Cannot read configuration x}
     * @throws ApportionException when the file cannot be opened
     */
    public static Optional<Section> read(Path file, String attempt, Problems problems, Variables variables) {
        String name = String.valueOf(file.getFileName());
        Reading reading = new Reading(name, problems, variables);
        return content(file, attempt, reading)
                .flatMap(text -> compose(text, reading))
                .flatMap(node -> new Value(name, node, reading).section());
    }

    private static Optional<String> content(Path file, String attempt, Reading reading) {
        if (Files.isDirectory(file) || Files.notExists(file)) {
            String reason = Files.isDirectory(file) ? "it is a folder" : "there is no such file";
            throw new ApportionException(
                    Category.CONFIGURATION, attempt + ": " + reason, "Name an existing YAML file.");
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            reading.problems().add(new Location(reading.file(), 0), "the file is not UTF-8", "Save it as UTF-8.");
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new ApportionException(
                    Category.PERMISSION,
                    attempt + ": reading it is not allowed",
                    "Give this user read access to it.",
                    e);
        } catch (IOException e) {
            throw new ApportionException(
                    Category.TRANSIENT, attempt + ": " + e.getMessage(), "Run the command again.", e);
        }
    }

    private static Optional<Node> compose(String text, Reading reading) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(reading.file())
                .setSchema(new CoreSchema())
                .setAllowNonScalarKeys(true)
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                reading.problems().add(new Location(reading.file(), 0), "the file is empty", "Write its keys into it.");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            notYaml(reading, reading.locate(e.getProblemMark()), e.getProblem());
        } catch (YamlEngineException e) {
            notYaml(reading, new Location(reading.file(), 0), e.getMessage());
        }
        return Optional.empty();
    }

    private static void notYaml(Reading reading, Location location, String reason) {
        String firstLine = String.valueOf(reason).lines().findFirst().orElse("");
        reading.problems()
                .add(
                        location,
                        "the text is not YAML: " + firstLine,
                        "Check indentation, quotes and brackets near here.");
    }
}
