package io.apportion.pricing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The columns a CSV file must and may have; reads it strictly, so a misspelt column is a problem and not a default. */
record SeedTable(Set<String> required, Set<String> optional) {

    /** The lines in file order; missing, repeated or unknown columns and malformed lines are added to the problems. */
    List<SeedLine> read(SeedSource source, Problems problems) {
        List<SeedLine> lines = new ArrayList<>();
        try {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(source.reader())
                    .iterator();
            List<String> header = records.hasNext() ? header(records.next()) : List.of();
            if (accepts(header, source, problems)) {
                records.forEachRemaining(
                        csv -> line(header, source, csv, problems).ifPresent(lines::add));
            }
        } catch (CsvParseException malformed) {
            problems.add(source.name(), "is not well-formed CSV", malformed.getMessage());
        }
        return lines;
    }

    private boolean accepts(List<String> header, SeedSource source, Problems problems) {
        Set<String> named = new TreeSet<>(header);
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(named);
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(required);
        unknown.removeAll(optional);
        problems.addIf(!missing.isEmpty(), source.name() + ":1", "lacks columns", missing);
        problems.addIf(!unknown.isEmpty(), source.name() + ":1", "has unknown columns", unknown);
        problems.addIf(named.size() < header.size(), source.name() + ":1", "repeats a column", header);
        return missing.isEmpty() && unknown.isEmpty() && named.size() == header.size();
    }

    /** Spreadsheets put a byte order mark before the first name. */
    private static List<String> header(CsvRecord csv) {
        return csv.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
    }

    private static Optional<SeedLine> line(List<String> header, SeedSource source, CsvRecord csv, Problems problems) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), csv.getFieldCount()); i++) {
            values.put(header.get(i), csv.getField(i));
        }
        SeedLine line = new SeedLine(source.name(), csv.getStartingLineNumber(), values);
        boolean uneven = csv.getFieldCount() != header.size();
        String counts = csv.getFieldCount() + ", not " + header.size();
        problems.addIf(uneven, line.origin(), "has another number of fields than the header", counts);
        return uneven ? Optional.empty() : Optional.of(line);
    }
}
