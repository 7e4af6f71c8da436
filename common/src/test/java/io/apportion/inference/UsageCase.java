package io.apportion.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.apportion.testing.CommonSharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** One answer of a provider, what it used and what that cost: a line of the usage cases. */
record UsageCase(NamedCsvRecord line) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All cases of the file that {@code -Dapportion.usageCases} names, else of the real one; skipped without it. */
    static List<UsageCase> all() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file())) {
            return lines.stream().map(UsageCase::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean fileIsNamed() {
        return System.getProperty("apportion.usageCases") != null;
    }

    NormalisedUsage normalised() {
        ApiFlavor flavor = new ApiFlavor(text("provider"), text("api_flavor"));
        return flavor.reader()
                .orElseThrow(() -> new AssertionError("No reader for " + flavor + " in " + this))
                .normalise(json("raw_usage_json"));
    }

    String text(String column) {
        return line.getField(column).strip();
    }

    long tokens(String column) {
        return text(column).isEmpty() ? 0 : Long.parseLong(text(column));
    }

    /** A count among the other units; null where the case does not state it. */
    Long other(String unit) {
        JsonNode count = json("other_usage_json").path(unit);
        return count.isIntegralNumber() ? (Long) count.longValue() : null;
    }

    BigDecimal cost(String column) {
        return new BigDecimal(text(column));
    }

    LocalDate asOf() {
        return LocalDate.parse(text("as_of"));
    }

    @Override
    public String toString() {
        return "line " + line.getStartingLineNumber() + " " + text("model") + " by " + text("provider") + "/"
                + text("api_flavor");
    }

    private JsonNode json(String column) {
        try {
            return text(column).isEmpty() ? JSON.createObjectNode() : JSON.readTree(text(column));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("Not JSON: " + column + " in " + this, malformed);
        }
    }

    private static Path file() {
        return fileIsNamed()
                ? Path.of(System.getProperty("apportion.usageCases"))
                : CommonSharedData.file("inference/usage_normalisation_cases.csv");
    }
}
