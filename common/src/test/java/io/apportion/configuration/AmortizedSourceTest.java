package io.apportion.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apportion.error.ApportionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bill of Azure may be delivered twice: as invoiced, and with commitments spread over what they cover. */
class AmortizedSourceTest {
    @TempDir
    private Path folder;

    @Test
    void azureMayNameBothDatasets() throws IOException {
        assertThat(load("{name: azure, format: azure, path: exports/actual, amortized: exports/amortized}")
                        .billing())
                .containsExactly(new BillingSource(
                        "azure",
                        BillingFormat.AZURE,
                        folder + "/exports/actual",
                        Optional.of(folder + "/exports/amortized")));
    }

    @Test
    void oneDatasetIsEnough() throws IOException {
        assertThat(load("{name: azure, format: azure, path: s3a://exports/actual}")
                        .billing())
                .containsExactly(new BillingSource("azure", BillingFormat.AZURE, "s3a://exports/actual"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: focus, path: a, amortized: b    | amortized in billing[0] is for the format azure only",
                "format: azure, path: a, amortized: a    | amortized in billing[0] holds path as well",
                "format: azure, path: a/b, amortized: a  | amortized in billing[0] holds path as well",
                "format: azure, path: a, amortised: b    | unknown key amortised in billing[0]"
            })
    void refuses(String keys, String problem) {
        ApportionException failure =
                catchThrowableOfType(ApportionException.class, () -> load("{name: azure, " + keys + "}"));
        assertThat(failure).hasMessageContaining(": 1 problem\n  file.yaml:2: " + problem);
    }

    private Configuration load(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("file.yaml"), """
                warehouse: w
                billing: [%s]
                inference: [{name: gateway, format: canonical, path: i}]
                ownership: ownership.yaml
                """.formatted(source));
        return ConfigurationFile.load(file, Map.of());
    }
}
