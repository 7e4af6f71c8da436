package io.apportion.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The log of the nightly jobs: JSON lines, a file a day. Two lines are broken. */
final class BatchLog {
    private static final LocalDate NEGATIVE_TOKENS_ON = LocalDate.of(2026, 11, 3);
    private static final LocalDate NO_START_ON = LocalDate.of(2026, 11, 4);

    private BatchLog() {}

    static void write(Path folder, long seed) throws IOException {
        for (LocalDate day : DemoDays.all()) {
            List<Call> calls = new CallDay(seed, day).calls("batch").toList();
            try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(day + ".jsonl"))) {
                for (Call call : calls) {
                    writeLine(file, fields(call));
                }
                if (day.equals(NEGATIVE_TOKENS_ON)) {
                    writeLine(file, withNegativeTokens(calls.get(0)));
                }
                if (day.equals(NO_START_ON)) {
                    writeLine(file, withoutStart(calls.get(0)));
                }
            }
        }
    }

    private static Map<String, Object> fields(Call call) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (LogColumn column : LogColumn.all()) {
            Object value = column.value().apply(call);
            if (value != null) {
                fields.put(column.name(), value instanceof Instant time ? time.toString() : value);
            }
        }
        return fields;
    }

    private static Map<String, Object> withNegativeTokens(Call call) {
        Map<String, Object> fields = fields(call);
        fields.put("source_row_id", "broken-negative-tokens");
        fields.put("operation_id", "broken-negative-tokens");
        fields.put("out_text", -5_000);
        return fields;
    }

    private static Map<String, Object> withoutStart(Call call) {
        Map<String, Object> fields = fields(call);
        fields.put("source_row_id", "broken-no-start");
        fields.put("operation_id", "broken-no-start");
        fields.remove("started_at");
        return fields;
    }

    private static void writeLine(BufferedWriter file, Map<String, Object> fields) throws IOException {
        file.write(JsonText.of(fields));
        file.write('\n');
    }
}
