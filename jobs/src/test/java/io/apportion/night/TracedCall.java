package io.apportion.night;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A call of a public trace, with a made-up share of its tokens cached or spent on reasoning, in three log formats;
 * {@link TracedLine} writes the others.
 *
 * @param number position in the trace, from 0
 * @param second start, to the second: {@code 2023-11-16T18:15:46}
 * @param input all input, cached included; tokens
 * @param output all output, reasoning included; tokens
 */
record TracedCall(int number, String second, long input, long output) {

    static List<TracedCall> first(int count, Path trace) throws IOException {
        List<TracedCall> calls = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(trace)) {
            rows.stream()
                    .limit(count)
                    .forEach(row -> calls.add(new TracedCall(
                            calls.size(),
                            row.getField("TIMESTAMP").substring(0, 19).replace(' ', 'T'),
                            Long.parseLong(row.getField("ContextTokens")),
                            Long.parseLong(row.getField("GeneratedTokens")))));
        }
        return calls;
    }

    long cacheRead() {
        return number % 3 == 0 ? input / 4 : 0;
    }

    long cacheWrite() {
        return number % 5 == 0 ? input / 10 : 0;
    }

    long uncached() {
        return input - cacheRead() - cacheWrite();
    }

    long reasoning() {
        return number % 7 == 0 ? output / 2 : 0;
    }

    String team() {
        return input > 1000 ? "documents" : "chat";
    }

    String canonical() {
        return String.format(
                Locale.ROOT,
                """
                {"source_row_id":"%d","started_at":"%sZ","ended_at":"%s.250Z","provider":"azure","response_model":"gpt-4",\
                "operation":"chat","team_id":"%s","outcome":"SUCCESS","in_uncached":%d,"in_cache_read":%d,\
                "in_cache_write_5m":%d,"out_text":%d,"out_reasoning":%d,"in_total":%d,"out_total":%d}""",
                number,
                second,
                second,
                team(),
                uncached(),
                cacheRead(),
                cacheWrite(),
                output - reasoning(),
                reasoning(),
                input,
                output);
    }

    String span() {
        return span("chat", "c" + number, "a" + number);
    }

    /** The agent around the call, which repeats its usage. */
    String agent() {
        return span("invoke_agent", "a" + number, "");
    }

    private String span(String operation, String span, String parent) {
        return String.format(
                Locale.ROOT,
                """
                {"trace_id":"t","span_id":"%s","parent_span_id":"%s","start_time":"%sZ","end_time":"%s.250Z","attributes":{\
                "gen_ai.operation.name":"%s","gen_ai.provider.name":"azure","gen_ai.response.model":"gpt-4","team":"%s",\
                "gen_ai.usage.input_tokens":%d,"gen_ai.usage.output_tokens":%d,"gen_ai.usage.cache_read.input_tokens":%d,\
                "gen_ai.usage.cache_write.input_tokens":%d,"gen_ai.usage.reasoning.output_tokens":%d}}""",
                span,
                parent,
                second,
                second,
                operation,
                team(),
                input,
                output,
                cacheRead(),
                cacheWrite(),
                reasoning());
    }

    String spendLog() {
        return String.format(
                Locale.ROOT,
                """
                {"request_id":"%d","call_type":"acompletion","startTime":"%s","endTime":"%s.250","custom_llm_provider":"azure",\
                "model":"gpt-4","team_id":"%s","status":"success","prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d,\
                "metadata":{"usage_object":{"cache_read_input_tokens":%d,"cache_creation_input_tokens":%d,\
                "completion_tokens_details":{"reasoning_tokens":%d}}}}""",
                number,
                second,
                second,
                team(),
                input,
                output,
                input + output,
                cacheRead(),
                cacheWrite(),
                reasoning());
    }
}
