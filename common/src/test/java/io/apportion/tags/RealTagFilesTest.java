package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The tag columns of real exports, where they lie beside the repository or in {@code -Dapportion.sharedData}. */
class RealTagFilesTest {
    private static final List<String> TEXT_COLUMNS = List.of(
            "tags", "tags (tags)", "allocatedtags", "resource_tags", "labels", "system_labels", "project.labels");

    @Test
    void everyTagTextIsRead() {
        Map<String, Integer> tags = new TreeMap<>();
        Map<String, String> unreadable = new TreeMap<>();
        for (Path file : exports()) {
            for (NamedCsvRecord row : rows(file)) {
                row.getFieldsAsMap().forEach((column, text) -> {
                    if (TEXT_COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
                        TagReading reading = TagText.parse(text);
                        if (reading instanceof TagReading.Malformed malformed) {
                            unreadable.put(file.getFileName() + ": " + text, malformed.reason());
                        } else if (reading instanceof TagReading.Tags read
                                && !read.pairs().isEmpty()) {
                            tags.merge(source(file), read.pairs().size(), Integer::sum);
                        }
                    }
                });
            }
        }
        assertThat(unreadable).isEmpty();
        assertThat(tags)
                .containsKeys(
                        "koku/azure",
                        "koku/gcp",
                        "opencost-azure-export",
                        "finops-toolkit-azure-ea",
                        "focus_converters-azure-ea",
                        "focus-sample-data",
                        "fivetran-dbt_aws_cloud_cost",
                        "focus-data-toolkit-1.3");
    }

    @Test
    void theFocusSampleHasAKeyWithALeadingSpaceThatAgrees() {
        TagResolver org = new TagResolver(new Dimension("team", false, List.of("org"), new TreeMap<>(), List.of()));
        int twice = 0;
        for (NamedCsvRecord row : rows(folder().resolve("focus-sample-data/focus_sample_half.csv"))) {
            List<TagPair> tags = ((TagReading.Tags) TagText.parse(row.getField("Tags"))).pairs();
            twice += tags.stream()
                                    .filter(tag -> TagKey.fold(tag.key()).equals("org"))
                                    .count()
                            > 1
                    ? 1
                    : 0;
            assertThat(org.resolve(tags).collisions()).isZero();
        }
        assertThat(twice).isEqualTo(11);
    }

    private static Path folder() {
        Path folder = Path.of(System.getProperty("apportion.sharedData", "../../shared/data"))
                .resolve("billing")
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "Skipped: the real files are not at " + folder
                        + "; name the folder above with -Dapportion.sharedData=FOLDER");
        return folder;
    }

    /** The source's folder; the clouds of one source apart. */
    private static String source(Path file) {
        Path source = folder().relativize(file.getParent());
        return source.startsWith("koku") ? source.toString() : source.getName(0).toString();
    }

    private static List<Path> exports() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
