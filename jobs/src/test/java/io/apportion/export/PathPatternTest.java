package io.apportion.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.delivery.InputFile;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "/bill/amortized,            /bill/amortized/2026-11/a.csv,            true",
        "/bill/amortized/a.csv,      /bill/amortized/a.csv,                    true",
        "/bill/amortized,            /bill/amortized-old/a.csv,                false",
        "/bill/amortized,            /bill/actual/amortized/a.csv,             false",
        "/bill/*/amortized,          /bill/emea/amortized/a.csv,               true",
        "/bill/*/amortized,          /bill/emea/actual/a.csv,                  false",
        "/bill/amortized cost,       /bill/amortized%20cost/a.csv,             true",
        "file:///bill/amortized,     /bill/amortized/a.csv,                    true",
        "s3a://exports/amortized,    s3a://exports/amortized/a.csv,            true",
        "s3a://exports/amortized,    s3a://others/amortized/a.csv,             false",
        "abfss://c@acc.dfs.core.windows.net/x/*, abfss://c@acc.dfs.core.windows.net/x/1/a.parquet, true"
    })
    void holdsTheFilesAtAPath(String pattern, String file, boolean held) {
        InputFile input = new InputFile(InputFile.Kind.BILLING, "azure", file, 1, Instant.EPOCH);
        assertThat(new PathPattern(pattern).holds(input)).isEqualTo(held);
    }
}
