package io.apportion.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Prints rows on stdout. Amounts keep every digit; zeros that say nothing are left out. */
final class RowPrinter {
    private static final int TEXT_ROWS_MAX = 1000;
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);

    private final PrintWriter out;

    RowPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints all rows; as text at most a screenful of screens, and says so. */
    void print(Dataset<Row> rows, OutputFormat format) {
        switch (format) {
            case JSON -> printJson(rows);
            case CSV -> printCsv(rows);
            default -> printText(rows);
        }
        out.flush();
    }

    private void printJson(Dataset<Row> rows) {
        String[] columns = rows.columns();
        for (Iterator<Row> each = rows.toLocalIterator(); each.hasNext(); ) {
            out.println(json(columns, each.next()));
        }
    }

    private static String json(String[] columns, Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            Object value = row.get(i);
            boolean plain = value == null || value instanceof Number || value instanceof Boolean;
            object.put(columns[i], plain ? trimmed(value) : value.toString());
        }
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void printCsv(Dataset<Row> rows) {
        CsvWriter.CsvWriterBuilder csv =
                CsvWriter.builder().bufferSize(0); // unbuffered: each line is a text of its own
        out.print(line(csv, List.of(rows.columns())));
        for (Iterator<Row> each = rows.toLocalIterator(); each.hasNext(); ) {
            out.print(line(csv, texts(each.next(), "")));
        }
    }

    private static String line(CsvWriter.CsvWriterBuilder csv, List<String> cells) {
        StringWriter text = new StringWriter();
        csv.build(text).writeRecord(cells);
        return text.toString();
    }

    private void printText(Dataset<Row> rows) {
        List<Row> shown = rows.limit(TEXT_ROWS_MAX + 1).collectAsList();
        List<List<String>> cells = shown.stream()
                .limit(TEXT_ROWS_MAX)
                .map(row -> texts(row, "null"))
                .toList();
        new TextGrid(List.of(rows.columns()), cells, numeric(rows)).print(out);
        if (shown.size() > TEXT_ROWS_MAX) {
            out.println("… more rows: --format csv prints all of them");
        }
    }

    private static List<Boolean> numeric(Dataset<Row> rows) {
        List<Boolean> numeric = new ArrayList<>();
        for (var field : rows.schema().fields()) {
            numeric.add(field.dataType() instanceof org.apache.spark.sql.types.NumericType);
        }
        return numeric;
    }

    private static List<String> texts(Row row, String absent) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            Object value = trimmed(row.get(i));
            texts.add(value == null ? absent : text(value));
        }
        return texts;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }

    private static Object trimmed(Object value) {
        if (value instanceof BigDecimal amount) {
            BigDecimal shortest = amount.stripTrailingZeros();
            return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }
        return value;
    }
}
