package io.apportion.export;

import static io.apportion.testing.RowAssert.assertThatRows;
import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.delivery.InputFile;
import io.apportion.model.Contracts;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Logs of other makers, in the spellings they are written in; and what stands beside the columns that are read is not. */
@ExtendWith(SparkExtension.class)
class LogLinesTest {
    @TempDir
    Path folder;

    @Test
    void spansInEverySpelling(SparkSession spark) throws IOException {
        Dataset<Row> read = read(spark, "otel_log", lines("""
                {"trace_id":"t1","span_id":"flat","start_time":"2026-11-02T10:00:00Z","status_code":"OK","attributes":{"a":1.5},"resource_attributes":{"r":"x"}}
                {"traceId":"t1","spanId":"otlp","parentSpanId":"p","startTimeUnixNano":"1793613600000000000","status":{"code":2},"attributes":[{"key":"a","value":{"intValue":"1"}}]}
                {"context":{"trace_id":"t1","span_id":"console"},"parent_id":"p","start_time":"2026-11-02T10:00:00Z","attributes":{"a":true},"resource":{"attributes":{"r":"x"}}}
                not JSON
                """));
        assertThatRows(read).areExactly("""
                trace_id,span_id,parent_span_id,start_time,status,attributes,resource_attributes,row_problem
                t1,flat,,2026-11-02T10:00:00Z,OK,{"a":1.5},{"r":"x"},
                t1,otlp,p,1793613600000000000,{"code":2},"[{""key"":""a"",""value"":{""intValue"":""1""}}]",,
                t1,console,p,2026-11-02T10:00:00Z,,{"a":true},{"r":"x"},
                ,,,,,,,The line is not a JSON object of the log's columns
                """);
    }

    @Test
    void attributesMayBeAMapColumn(SparkSession spark) throws IOException {
        Dataset<Row> spans = spark.sql("""
                select 't1' as TraceId, 's1' as SpanId, timestamp'2026-11-02 10:00:00.000001' as StartTime,
                  map('a', '1') as SpanAttributes, map('r', 'x') as ResourceAttributes, 'a secret' as Events
                """);
        Dataset<Row> read = read(spark, "otel_log", parquet(spans));
        assertThatRows(read).areExactly("""
                trace_id, span_id, start_time,                 attributes, resource_attributes
                t1,       s1,      2026-11-02 10:00:00.000001, {"a":"1"},  {"r":"x"}
                """);
        assertThat(plan(read)).doesNotContain("Events");
    }

    @Test
    void promptsOfLiteLlmAreNotReadFromParquet(SparkSession spark) throws IOException {
        Dataset<Row> rows = spark.sql("""
                select 'r1' as request_id, timestamp'2026-11-02 10:00:00' as startTime, 'm' as model, 10 as prompt_tokens,
                  named_struct('usage_object', named_struct('prompt_tokens', 10L)) as metadata, array('team:a') as request_tags,
                  'a secret' as messages, 'a secret' as response, 'a secret' as proxy_server_request
                """);
        Dataset<Row> read = read(spark, "litellm_log", parquet(rows));
        assertThatRows(read).areExactly("""
                request_id, start_time,          prompt_tokens, request_tags, metadata
                r1,         2026-11-02 10:00:00, 10,            ["team:a"],   {"usage_object":{"prompt_tokens":10}}
                """);
        assertThat(plan(read)).doesNotContain("messages", "response", "proxy_server_request");
    }

    @Test
    void promptsOfLiteLlmAreNotReadFromJson(SparkSession spark) throws IOException {
        Dataset<Row> read = read(spark, "litellm_log", lines("""
                {"id":"r1","startTime":1793613600.5,"model":"m","cache_hit":true,"prompt_tokens":10,"messages":[{"content":"a secret"}],"response":{"content":"a secret"},"proxy_server_request":{"body":"a secret"},"metadata":"{}","request_tags":["team:a"]}
                """));
        assertThatRows(read).areExactly("""
                request_id, start_time,   cache_hit, prompt_tokens, request_tags, metadata
                r1,         1793613600.5, true,      10,            ["team:a"],   {}
                """);
        assertThat(plan(read)).doesNotContain("messages", "response", "proxy_server_request");
    }

    private static String plan(Dataset<Row> rows) {
        return rows.queryExecution().executedPlan().toString();
    }

    private static Dataset<Row> read(SparkSession spark, String contract, Path file) throws IOException {
        InputFile input =
                new InputFile(InputFile.Kind.INFERENCE, "gateway", file.toString(), Files.size(file), Instant.EPOCH);
        return new ContractReader(spark, "team").read(Contracts.of(contract), "gateway", List.of(input));
    }

    private Path lines(String text) throws IOException {
        return Files.writeString(folder.resolve("log.jsonl"), text);
    }

    private Path parquet(Dataset<Row> rows) throws IOException {
        Path written = folder.resolve("log");
        rows.coalesce(1).write().parquet(written.toString());
        try (var files = Files.list(written)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
