package io.apportion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import io.apportion.testing.LauncherRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo as a new user runs it, through the launcher, held to the figures that the README prints. */
class DemoIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target/demo").toAbsolutePath();
    private static final String CONFIG = FOLDER.resolve("apportion.yaml").toString();

    private static LauncherRun demo;

    @BeforeAll
    static void runDemo() {
        demo = LauncherRun.of(ROOT, "demo", "--dir", FOLDER.toString());
    }

    @Test
    void printsTheSummaryOfTheReadme() throws IOException {
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        List<String> expected = readmeBlock("demo:summary").stream()
                .map(line -> line.replace("in demo", "in " + FOLDER))
                .toList();
        assertThat(demo.out().lines()).containsSubsequence(expected);
        assertThat(demo.out().lines()).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void endsWithAVerdictThatSchedulersRead() {
        assertThat(demo.err().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("APPORTION_RESULT {")
                .contains("\"status\":\"PUBLISHED\"", "\"code\":0", "\"periods\":[\"2026-10\",\"2026-11\"]");
    }

    @Test
    void explainsTheDollarOfTheReadme() throws IOException {
        LauncherRun explained = LauncherRun.of(
                ROOT,
                "explain",
                "--config",
                CONFIG,
                "--team",
                "docs",
                "--feature",
                "draft-assist",
                "--date",
                "2026-11-03",
                "--service",
                "Claude Sonnet 4.5 (Amazon Bedrock Edition)",
                "--lines",
                "1");
        List<String> printed = readmeBlock("demo:explain");
        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out().lines())
                .startsWith(printed.subList(1, printed.size()).toArray(String[]::new));
    }

    @Test
    void everyStoredTableAnswersAndHasRows() {
        List<String> stored = Contracts.all().stream()
                .filter(Contract::stored)
                .map(Contract::name)
                .toList();
        String query = stored.stream()
                .map(table -> "select '" + table + "' as name, count(*) as table_rows from " + table)
                .collect(Collectors.joining(" union all "));
        LauncherRun counted = LauncherRun.of(ROOT, "sql", "--config", CONFIG, "--format", "csv", query);
        assertThat(counted.exitCode()).as(counted.err()).isZero();
        List<String> empty = counted.out()
                .lines()
                .filter(line -> line.endsWith(",0"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(counted.out().lines()).hasSize(stored.size() + 1);
        assertThat(empty).isEmpty();
    }

    @Test
    void aSecondNightHasNothingToDo() {
        LauncherRun again = LauncherRun.of(ROOT, "run", "--config", CONFIG, "--date", DemoWorld.LAST_DAY);
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.err()).contains("\"status\":\"NOOP\"");
    }

    @Test
    void aTypoIsAnsweredWithASuggestion() {
        LauncherRun typo = LauncherRun.of(ROOT, "explan", "--config", CONFIG);
        assertThat(typo.exitCode()).isEqualTo(2);
        assertThat(typo.err()).contains("explain");
    }

    /** The lines of a marked block of the README, without the fences around them. */
    private static List<String> readmeBlock(String marker) throws IOException {
        return Files.readAllLines(ROOT.resolve("README.md")).stream()
                .dropWhile(line -> !line.equals("<!-- " + marker + " -->"))
                .skip(2)
                .takeWhile(line -> !line.equals("```"))
                .toList();
    }
}
