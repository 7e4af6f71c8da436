package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.testing.NightWorld;
import io.apportion.testing.ParquetFile;
import io.apportion.testing.SparkExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged log of any shape stops the night, says which file and column it is, and leaves what was published alone. */
@ExtendWith(SparkExtension.class)
class DamagedLogsTest {
    private static final String BILL = """
            BillingPeriodStart,ChargePeriodStart,ChargeCategory,BillingCurrency,BilledCost,EffectiveCost
            2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,Usage,USD,10,8
            """;

    private static final List<TracedCall> CALLS = List.of(
            new TracedCall(0, "2026-11-02T10:00:00", 1000, 70), new TracedCall(1, "2026-11-02T11:00:00", 2000, 30));

    /** Braces and what stands in them, as deep as any shape has it. */
    private static final String MEMBERS = "\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}";

    private static NightWorld world;
    private static String published;

    @BeforeAll
    static void publishAGoodNight() {
        world = NightWorld.named("damaged-logs").file("bill/aws.csv", BILL);
        world.file("good/calls.jsonl", TracedFormat.CANONICAL.lines(CALLS));
        configure("");
        world.run("2026-11-05");
        published = readersSee();
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatBreaksOff(TracedFormat format) {
        String whole = format.lines(CALLS);
        assertRefused(format, "cut.jsonl", whole.substring(0, whole.length() - 40), "its last line breaks off");
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveThatBreaksOff(TracedFormat format) throws IOException {
        byte[] whole = zipped(format.lines(CALLS).repeat(2_000));
        assertRefused(format, "cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2), "damaged");
    }

    @ParameterizedTest
    @EnumSource
    void parquetThatBreaksOff(TracedFormat format) throws IOException {
        byte[] whole = parquet(format, "*");
        assertRefused(format, "cut.parquet", Arrays.copyOf(whole, whole.length - 9), "is not a Parquet file");
    }

    /** Every kind of file in the shape of our own, and one kind in each other shape. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CANONICAL | empty.jsonl
            CANONICAL | empty.json
            CANONICAL | empty.json.gz
            CANONICAL | empty.parquet
            OTEL      | empty.jsonl
            LITELLM   | empty.json
            LANGFUSE  | empty.json.gz
            HELICONE  | empty.parquet
            BEDROCK   | empty.json.gz
            VANTAGE   | empty.jsonl
            """)
    void anEmptyFile(TracedFormat format, String name) {
        assertRefused(format, name, "", "it is empty");
    }

    @Test
    void linesThatAreNoJson() {
        assertRefused(TracedFormat.LITELLM, "text.jsonl", "a,b\n1,2\n", "none of its lines is a JSON object");
    }

    @ParameterizedTest
    @EnumSource
    void linesOfSomethingElse(TracedFormat format) {
        assertRefused(format, "other.jsonl", "{\"a\":1}\n{\"a\":2}\n", "it has no column");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CANONICAL | started_at         | it has no column started_at
            CANONICAL | response_model     | it has no column response_model or requested_model
            OTEL      | span_id            | it has no column span_id or spanId
            OTEL      | attributes         | it has no column attributes or span_attributes
            LITELLM   | startTime          | it has no column startTime or start_time
            LANGFUSE  | usageDetails       | it has no column usage_details or usageDetails
            HELICONE  | request_created_at | it has no column request_created_at
            BEDROCK   | modelId            | it has no column modelId
            VANTAGE   | event_id           | it has no column event_id
            """)
    void aColumnOfAnotherName(TracedFormat format, String column, String said) throws IOException {
        String lines = format.lines(CALLS).replace('"' + column + "\":", "\"was_" + column + "\":");
        assertThat(lines).contains("was_" + column);
        assertRefused(format, "renamed.jsonl", lines, said);
        assertRefused(
                format,
                "renamed.parquet",
                parquet(format, "* except (" + column + "), " + column + " as was_" + column),
                said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CANONICAL | in_uncached               | in_uncached is not a whole number
            OTEL      | gen_ai.usage.input_tokens | gen_ai.usage.input_tokens is not a whole number
            LITELLM   | prompt_tokens             | prompt_tokens is not a whole number
            LANGFUSE  | output                    | usage_details holds a count that is not a whole number
            HELICONE  | completion_tokens         | completion_tokens is not a whole number
            BEDROCK   | inputTokenCount           | input.inputTokenCount is not a whole number
            VANTAGE   | output_tokens             | usage.output_tokens is not a whole number
            """)
    void aCountThatBecameText(TracedFormat format, String count, String said) throws IOException {
        String lines = format.lines(CALLS).replaceAll('"' + count + "\":(\\d+)", '"' + count + "\":\"many\"");
        assertThat(lines).contains("many");
        assertRefused(format, "drifted.jsonl", lines, said, "[rows: 2]");
        assertRefused(format, "drifted.parquet", parquet(lines, "*"), said, "[rows: 2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OTEL      | attributes   | attributes cannot be read
            LITELLM   | metadata     | metadata cannot be read
            LANGFUSE  | usageDetails | usage_details cannot be read
            HELICONE  | properties   | tags cannot be read
            BEDROCK   | input        | input
            VANTAGE   | usage        | usage
            """)
    void aStructThatBecameText(TracedFormat format, String struct, String said) throws IOException {
        String lines = format.lines(CALLS).replaceAll('"' + struct + "\":" + MEMBERS, '"' + struct + "\":\"gone\"");
        assertThat(lines).contains("gone");
        assertRefused(format, "drifted.jsonl", lines, said);
        assertRefused(format, "drifted.parquet", parquet(lines, "*"), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CANONICAL | in_uncached   | its column in_uncached cannot be struct
            CANONICAL | started_at    | its column started_at cannot be struct
            LITELLM   | prompt_tokens | its column prompt_tokens cannot be struct
            HELICONE  | prompt_tokens | its column prompt_tokens cannot be struct
            """)
    void aColumnThatBecameAStruct(TracedFormat format, String column, String said) throws IOException {
        byte[] drifted = parquet(format, "* except (" + column + "), struct(" + column + " as inner) as " + column);
        assertRefused(format, "drifted.parquet", drifted, said);
    }

    /** One row that cannot be read is rejected, and the night goes on; a whole number may be written as 2000.0. */
    @Test
    void aGoodRowBesideABadOneIsCounted() {
        String lines = TracedFormat.LITELLM
                .lines(CALLS)
                .replaceFirst("\"prompt_tokens\":1000", "\"prompt_tokens\":\"many\"")
                .replaceFirst("\"prompt_tokens\":2000", "\"prompt_tokens\":2000.0");
        NightWorld other = NightWorld.named("damaged-row").bill("aws", BILL).log("gw", "litellm", "spend.jsonl", lines);
        other.run("2026-11-05");
        assertThat(other.rows("select reason, rejected_rows from rejected_row"))
                .containsExactly(List.of("prompt_tokens is not a whole number", "1"));
        assertThat(other.value("select sum(input_tokens) from inference_usage")).isEqualTo("2000");
    }

    /** An archive says by itself that it is whole, so one without a line is a day without calls. */
    @Test
    void anArchiveWithoutLinesIsADayWithoutCalls() throws IOException {
        NightWorld other = NightWorld.named("damaged-nothing").bill("aws", BILL);
        other.log("gw", "otel", "spans.jsonl", TracedFormat.OTEL.lines(CALLS));
        other.file("logs/gw/none.jsonl.gz", zipped(""));
        other.run("2026-11-05");
        assertThat(other.value("select sum(calls) from inference_usage")).isEqualTo("2");
    }

    private static void assertRefused(TracedFormat format, String name, String content, String... said) {
        assertRefused(format, name, content.getBytes(StandardCharsets.UTF_8), said);
    }

    private static void assertRefused(TracedFormat format, String name, byte[] content, String... said) {
        world.file("bad/" + name, content);
        configure("  - {name: bad, format: " + format.word() + ", path: bad}\n");
        try {
            assertThatThrownBy(() -> world.run("2026-11-05"))
                    .isInstanceOfSatisfying(ApportionException.class, refused -> {
                        assertThat(refused.category()).as(refused.getMessage()).isEqualTo(Category.BAD_DATA);
                        assertThat(refused.getMessage()).contains("bad/" + name).contains(said);
                    });
            assertThat(readersSee()).isEqualTo(published);
        } finally {
            world.without("bad/" + name);
        }
    }

    private static void configure(String more) {
        world.file("apportion.yaml", """
                warehouse: warehouse
                ownership: ownership.yaml
                billing: [{name: aws, format: focus, path: bill}]
                inference:
                  - {name: good, format: canonical, path: good}
                """ + more);
    }

    private static String readersSee() {
        return world.csv("select * from publication") + world.csv("select * from inference_usage order by all");
    }

    private static byte[] parquet(TracedFormat format, String columns) throws IOException {
        return parquet(format.lines(CALLS), columns);
    }

    private static byte[] parquet(String lines, String columns) throws IOException {
        return Files.readAllBytes(ParquetFile.of(world, "log", spark -> {
            spark.read()
                    .json(spark.createDataset(lines.lines().toList(), Encoders.STRING()))
                    .createOrReplaceTempView("lines");
            return spark.sql("select " + columns + " from lines");
        }));
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
