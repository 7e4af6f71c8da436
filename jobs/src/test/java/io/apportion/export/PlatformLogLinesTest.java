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
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** Logs of platforms and clouds hold what was asked and answered: the scan itself leaves it out, within structs too. */
@ExtendWith(SparkExtension.class)
class PlatformLogLinesTest {
    @TempDir
    Path folder;

    @Test
    void bodiesOfBedrockAreNotReadFromJson(SparkSession spark) throws IOException {
        Dataset<Row> read = read(spark, "bedrock_log", lines("""
                {"schemaType":"ModelInvocationLog","timestamp":"2026-11-02T10:00:00Z","accountId":"4711","identity":{"arn":"arn:a"},"region":"us-east-1","requestId":"r1","modelId":"m","requestMetadata":{"team":"search"},"input":{"inputBodyJson":{"messages":[{"content":"a secret"}]},"inputTokenCount":10},"output":{"outputBodyJson":[{"text":"a secret"}],"outputTokenCount":5},"errorCode":null}
                """));
        assertThatRows(read).areExactly("""
                request_id, called_at,            account_id, identity_arn, input_tokens, cache_read_tokens, output_tokens, request_metadata,    row_problem
                r1,         2026-11-02T10:00:00Z, 4711,       arn:a,        10,           ,                  5,             {"team":"search"},
                """);
        assertThat(scanned(read))
                .contains("inputTokenCount", "outputTokenCount")
                .doesNotContain("Body");
    }

    @Test
    void bodiesOfBedrockAreNotReadFromParquet(SparkSession spark) throws IOException {
        Dataset<Row> rows = spark.sql("""
                select 'r1' as requestId, timestamp'2026-11-02 10:00:00' as timestamp, 'm' as modelId,
                  map('team', 'search') as requestMetadata, named_struct('arn', 'arn:a') as identity,
                  named_struct('inputBodyJson', 'a secret', 'inputTokenCount', 10) as input,
                  named_struct('outputBodyJson', named_struct('text', 'a secret'), 'outputTokenCount', 5L) as output
                """);
        Dataset<Row> read = read(spark, "bedrock_log", parquet(rows));
        assertThatRows(read).areExactly("""
                request_id, called_at,           identity_arn, input_tokens, output_tokens, request_metadata
                r1,         2026-11-02 10:00:00, arn:a,        10,           5,             {"team":"search"}
                """);
        assertThat(scanned(read))
                .contains("inputTokenCount", "outputTokenCount")
                .doesNotContain("Body");
    }

    @Test
    void promptsOfLangfuseAreNotReadFromJson(SparkSession spark) throws IOException {
        Dataset<Row> read = read(spark, "langfuse_log", lines("""
                {"id":"s1","projectId":"p1","type":"GENERATION","startTime":"2026-11-02T10:00:00Z","usageDetails":{"input":10},"tags":["team:a"],"metadata":{"k":"v"},"input":"a secret","output":"a secret","statusMessage":"a secret"}
                {"span_id":"s2","project_id":"p1","type":"GENERATION","start_time":"2026-11-02 10:00:00.000000","usage_details":{"input":"10"},"is_deleted":0,"tags":[],"metadata":{},"input":"a secret"}
                """));
        assertThatRows(read).areExactly("""
                project_id, observation_id, start_time,                 usage_details,  is_deleted, tags,       metadata,  row_problem
                p1,         s1,             2026-11-02T10:00:00Z,       {"input":10},   ,           ["team:a"], {"k":"v"},
                p1,         s2,             2026-11-02 10:00:00.000000, {"input":"10"}, 0,          [],         {},
                """);
        assertThat(scanned(read)).contains("\"usageDetails\"").doesNotContain("\"input\"", "\"output\"", "tatus");
    }

    @Test
    void promptsOfLangfuseAreNotReadFromParquet(SparkSession spark) throws IOException {
        Dataset<Row> rows = spark.sql("""
                select 's1' as id, 'GENERATION' as type, timestamp'2026-11-02 10:00:00' as start_time, false as is_deleted,
                  map('input', 10L) as usage_details, array('team:a') as tags, map('k', 'v') as metadata,
                  'a secret' as input, 'a secret' as output
                """);
        Dataset<Row> read = read(spark, "langfuse_log", parquet(rows));
        assertThatRows(read).areExactly("""
                observation_id, is_deleted, usage_details, tags,       metadata
                s1,             false,      {"input":10},  ["team:a"], {"k":"v"}
                """);
        assertThat(scanned(read)).contains("\"usage_details\"").doesNotContain("\"input\"", "\"output\"");
    }

    @Test
    void bodiesOfHeliconeAreNotRead(SparkSession spark) throws IOException {
        Dataset<Row> json = read(spark, "helicone_log", lines("""
                {"request_id":"r1","request_created_at":"2026-11-02 10:00:00.000","provider":"OPENAI","model":"m","status":200,"prompt_tokens":"10","properties":{"Team":"a"},"request_body":"a secret","response_body":{"a":"a secret"}}
                """));
        Dataset<Row> parquet = read(spark, "helicone_log", parquet(spark.sql("""
                select 'r1' as request_id, '2026-11-02 10:00:00.000' as request_created_at, 'OPENAI' as provider, 'm' as model, 200 as status,
                  10L as prompt_tokens, map('Team', 'a') as properties, 'a secret' as request_body, 'a secret' as response_body
                """)));
        for (Dataset<Row> read : List.of(json, parquet)) {
            assertThatRows(read).areExactly("""
                    request_id, request_created_at,      provider, status, prompt_tokens, properties
                    r1,         2026-11-02 10:00:00.000, OPENAI,   200,    10,            {"Team":"a"}
                    """);
            assertThat(scanned(read)).contains("\"prompt_tokens\"").doesNotContain("body");
        }
    }

    /** What the files are asked for, to the last member; the text of a plan would cut it short. */
    private static String scanned(Dataset<Row> rows) {
        return CollectionConverters.asJava(rows.queryExecution().executedPlan().collectLeaves()).stream()
                .filter(FileSourceScanExec.class::isInstance)
                .map(scan -> ((FileSourceScanExec) scan).requiredSchema().json())
                .collect(Collectors.joining("\n"));
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
