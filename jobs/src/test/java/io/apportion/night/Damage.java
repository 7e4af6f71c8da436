package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.testing.NightWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A damaged file, and what a night has to say of it. */
final class Damage {
    private final String kind;
    private final String format;
    private final String file;
    private final byte[] content;
    private final List<String> said;

    /**
     * @param kind how it is damaged, for the name of the test
     * @param said every text that the line about the file holds
     */
    Damage(String kind, String format, String file, byte[] content, String... said) {
        this.kind = kind;
        this.format = format;
        this.file = file;
        this.content = content;
        this.said = List.of(said);
    }

    /** The same of a text. */
    Damage(String kind, String format, String file, String content, String... said) {
        this(kind, format, file, content.getBytes(StandardCharsets.UTF_8), said);
    }

    /** A damage with the whole refusal of a night, and the line of it about the damage; null where there is none. */
    record Told(Damage damage, String refusal, String line) {
        void isRight() {
            assertThat(line).as(refusal).isNotNull().contains(damage.said);
        }

        @Override
        public String toString() {
            return damage.kind + ", " + damage.format + ", " + damage.file;
        }
    }

    /**
     * Runs one night in which every damaged file is a source of its own. It is refused, and readers of the table see what they
     * saw before. The configuration ends where sources may follow.
     */
    static List<Told> toldInOneNight(NightWorld world, String configuration, String table, List<Damage> damages) {
        String published = readersSee(world, table);
        StringBuilder sources = new StringBuilder(configuration);
        for (int i = 0; i < damages.size(); i++) {
            Damage damage = damages.get(i);
            world.file(folder(i) + damage.file, damage.content);
            sources.append("  - {name: bad-%d, format: %s, path: bad/%d}%n".formatted(i, damage.format, i));
        }
        world.file("apportion.yaml", sources.toString());
        ApportionException refusal = catchThrowableOfType(ApportionException.class, () -> world.run("2026-11-05"));
        for (int i = 0; i < damages.size(); i++) {
            world.without(folder(i) + damages.get(i).file);
        }
        assertThat(readersSee(world, table)).isEqualTo(published);
        assertThat(refusal.category()).as(refusal.getMessage()).isEqualTo(Category.BAD_DATA);
        return IntStream.range(0, damages.size())
                .mapToObj(i ->
                        new Told(damages.get(i), refusal.getMessage(), line(refusal, folder(i) + damages.get(i).file)))
                .toList();
    }

    private static String readersSee(NightWorld world, String table) {
        return world.csv("select * from publication") + world.csv("select * from " + table + " order by all");
    }

    private static String folder(int source) {
        return "bad/" + source + "/";
    }

    private static String line(ApportionException refusal, String file) {
        return refusal.getMessage()
                .lines()
                .filter(line -> line.contains("/" + file))
                .findFirst()
                .orElse(null);
    }

    /** The rows of a table of cases, cell by cell. */
    static Stream<List<String>> cases(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
    }

    static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The first half of an archive. */
    static byte[] halfZipped(String text) {
        byte[] whole = zipped(text);
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
