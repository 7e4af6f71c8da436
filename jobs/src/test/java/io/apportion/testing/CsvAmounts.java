package io.apportion.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Exact sums over a CSV file, read without Spark. */
public final class CsvAmounts {
    private CsvAmounts() {}

    /** Sum of an amount by currency. */
    public static Map<String, BigDecimal> byCurrency(Path file, String column) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            Map<String, BigDecimal> sums = new TreeMap<>();
            for (NamedCsvRecord row : reader) {
                sums.merge(row.getField("BillingCurrency"), new BigDecimal(row.getField(column)), BigDecimal::add);
            }
            return sums;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
