package io.apportion.pricing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.apportion.testing.CommonSharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The file of cases: what {@code -Dapportion.peerPriceCases=FILE} names, else the one among the shared data. */
final class PeerPriceFile {
    static final String PROPERTY = "apportion.peerPriceCases";

    private PeerPriceFile() {}

    static List<PeerPriceCase> cases() {
        String named = System.getProperty(PROPERTY);
        Path file = named == null ? CommonSharedData.file("inference/peer_price_cases.csv") : Path.of(named);
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            return lines.stream()
                    .map(line -> new PeerPriceCase(line.getFieldsAsMap()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
