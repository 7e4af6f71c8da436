package io.apportion.testing;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A small table written by hand: CSV with a header; a line from # is a comment, an empty cell is null, spaces around a
 * cell do not count, so that columns may stand in line.
 *
 * @param columns names from the header
 * @param rows cells in the order of the columns; null where the cell is empty
 */
public record CsvTable(List<String> columns, List<List<String>> rows) {
    /** The table in a text; a line with more or fewer cells than the header is refused with its number. */
    public static CsvTable parse(String text) {
        List<CsvRecord> lines = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(text).stream()
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot read CSV: there is no header. Name the columns in a first line.");
        }
        return new CsvTable(
                cells(lines.get(0)), lines.stream().skip(1).map(CsvTable::cells).toList());
    }

    private static List<String> cells(CsvRecord line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.getFields()) {
            cells.add(cell.isBlank() ? null : cell.strip());
        }
        return cells;
    }
}
