package io.apportion.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFileTest {
    private static final String SMALLEST = """
        warehouse: w
        billing: [{name: aws, format: focus, path: b}]
        inference: [{name: gateway, format: canonical, path: i}]
        ownership: ownership.yaml
        """;

    @TempDir
    private Path folder;

    @Test
    void readsEverythingAConfigurationMaySay() throws Exception {
        Path file = resource("good.yaml");
        Path here = file.getParent();
        Map<String, String> environment = Map.of("LOGS", "s3a://logs", "KEYS", "/run/$1", "STAGE", "live");
        assertThat(ConfigurationFile.load(file, environment))
                .isEqualTo(new Configuration(
                        here + "/warehouse",
                        List.of(
                                new BillingSource("aws", BillingFormat.FOCUS, "s3a://exports/focus"),
                                new BillingSource(
                                        "gcp", BillingFormat.FOCUS, here.getParent() + "/exports/gcp/*.parquet")),
                        List.of(new InferenceSource("gateway", InferenceFormat.CANONICAL, "s3a://logs/gateway")),
                        here + "/ownership.yaml",
                        List.of(here + "/contract-prices.csv", "/etc/apportion/prices.csv"),
                        new OptionalInputs(
                                Optional.of(here + "/outcomes.csv"),
                                Optional.empty(),
                                Optional.of("abfss://drivers@account.dfs.core.windows.net/gpu"),
                                Optional.of(here.getParent() + "/rates/*.csv"),
                                Optional.of(here + "/journal.csv")),
                        "EUR",
                        Optional.of("/run/$1/user.live.key"),
                        List.of(here + "/cases.yaml")));
    }

    @Test
    void aCompanyWithoutModelsLeavesOutTheLogs() throws Exception {
        Path file = Files.writeString(folder.resolve("apportion.yaml"), SMALLEST.replaceFirst("inference: .*\n", ""));
        assertThat(ConfigurationFile.load(file, Map.of()).inference()).isEmpty();
    }

    @Test
    void namesEveryProblemWithItsLine() throws Exception {
        Path file = resource("bad.yaml");
        ApportionException failure = failure(file);
        assertThat(failure.category()).isEqualTo(Category.CONFIGURATION);
        assertThat(failure.getMessage().replace(file.getParent().toString(), "FOLDER"))
                .isEqualTo(Files.readString(resource("bad.txt"), StandardCharsets.UTF_8)
                        .stripTrailing());
        assertThat(failure.getMessage()).doesNotContain("hidden", "AKIA0000");
    }

    @Test
    void leavesOptionalPartsAtTheirDefaults() throws Exception {
        Configuration configuration = ConfigurationFile.load(written(SMALLEST), Map.of());
        assertThat(configuration.prices()).isEmpty();
        assertThat(configuration.currency()).isEqualTo("USD");
        assertThat(configuration.userKeyFile()).isEmpty();
        assertThat(configuration.inputs())
                .isEqualTo(new OptionalInputs(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-lines.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void refuses(String lines, String problem) throws Exception {
        String text = SMALLEST + lines.replace("\\n", "\n") + "\n";
        assertThat(failure(written(text))).hasMessageContaining(": 1 problem\n  " + problem + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | the file is empty",
                "# only a comment | the file is empty",
                "- a list         | file.yaml must be a section of keys, not a list"
            })
    void refusesAFileWithoutKeys(String text, String problem) throws Exception {
        assertThat(failure(written(text))).hasMessageContaining(": 1 problem\n").hasMessageContaining(problem);
    }

    @Test
    void anchorsAndMergesSaveRepeating() throws Exception {
        String text = SMALLEST.replace("{name: aws", "&aws {name: aws").replace("b}", "b}, {<<: *aws, name: gcp}");
        assertThat(ConfigurationFile.load(written(text), Map.of()).billing())
                .extracting(BillingSource::name, BillingSource::path)
                .containsExactly(tuple("aws", folder + "/b"), tuple("gcp", folder + "/b"));
    }

    @Test
    void refusesAnEmptyListOfBills() throws Exception {
        Path file = written(SMALLEST.replace("[{name: aws, format: focus, path: b}]", "[]"));
        assertThat(failure(file)).hasMessageContaining("file.yaml:2: billing names no source");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        Path file = Files.write(folder.resolve("file.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        assertThat(failure(file)).hasMessageContaining("file.yaml: the file is not UTF-8");
    }

    @Test
    void saysWhenThereIsNoFile() {
        Path missing = folder.resolve("missing.yaml");
        assertThat(failure(missing)).hasMessage("Cannot read configuration " + missing + ": there is no such file");
        assertThat(failure(folder)).hasMessage("Cannot read configuration " + folder + ": it is a folder");
    }

    private ApportionException failure(Path file) {
        return catchThrowableOfType(ApportionException.class, () -> ConfigurationFile.load(file, Map.of("EMPTY", "")));
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("file.yaml"), text, StandardCharsets.UTF_8);
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(ConfigurationFileTest.class.getResource(name).toURI());
    }
}
