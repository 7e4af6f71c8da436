package io.apportion.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apportion.error.ApportionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a day of a source stays open is the source's own. */
class SettleDaysTest {
    @TempDir
    private Path folder;

    @Test
    void billsTakeTwoDaysAndLogsOne() throws IOException {
        Configuration configuration = load("", "");
        assertThat(configuration.billing().get(0).settleDays()).isEqualTo(2);
        assertThat(configuration.inference().get(0).settleDays()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 29, 31})
    void eachSourceMayTakeItsOwn(int days) throws IOException {
        Configuration configuration = load(", settle_days: " + days, ", settle_days: " + (31 - days));
        assertThat(configuration.billing().get(0).settleDays()).isEqualTo(days);
        assertThat(configuration.inference().get(0).settleDays()).isEqualTo(31 - days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "32", "100", "1.5", "two"})
    void refuses(String days) {
        ApportionException failure = catchThrowableOfType(
                ApportionException.class, () -> load(", settle_days: " + days, ", settle_days: " + days));
        assertThat(failure)
                .hasMessageContaining(
                        ": 2 problems\n  file.yaml:2: settle_days " + days + " in billing[0] is not 0 to 31")
                .hasMessageContaining("file.yaml:3: settle_days " + days + " in inference[0] is not 0 to 31");
    }

    private Configuration load(String ofBill, String ofLog) throws IOException {
        Path file = Files.writeString(folder.resolve("file.yaml"), """
                warehouse: w
                billing: [{name: aws, format: focus, path: b%s}]
                inference: [{name: gateway, format: canonical, path: i%s}]
                ownership: ownership.yaml
                """.formatted(ofBill, ofLog));
        return ConfigurationFile.load(file, Map.of());
    }
}
