package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import io.apportion.testing.ParquetFile;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** What readers look at before and after a refused night. */
    private static final String TABLE = "inference_usage";

    private static final String CONFIGURATION = """
            warehouse: warehouse
            ownership: ownership.yaml
            billing: [{name: aws, format: focus, path: bill}]
            inference:
              - {name: good, format: canonical, path: good}
            """;

    /** Every kind of file in the shape of our own, and one kind in each other shape. */
    private static final String EMPTY = """
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
            """;

    private static final String COLUMNS_OF_ANOTHER_NAME = """
            CANONICAL | started_at         | it has no column started_at
            CANONICAL | response_model     | it has no column response_model or requested_model
            OTEL      | span_id            | it has no column span_id or spanId
            OTEL      | attributes         | it has no column attributes or span_attributes
            LITELLM   | startTime          | it has no column startTime or start_time
            LANGFUSE  | usageDetails       | it has no column usage_details or usageDetails
            HELICONE  | request_created_at | it has no column request_created_at
            BEDROCK   | modelId            | it has no column modelId
            VANTAGE   | event_id           | it has no column event_id
            """;

    private static final String COLUMNS_THAT_BECAME_STRUCTS = """
            CANONICAL | in_uncached   | its column in_uncached cannot be struct
            CANONICAL | started_at    | its column started_at cannot be struct
            LITELLM   | prompt_tokens | its column prompt_tokens cannot be struct
            HELICONE  | prompt_tokens | its column prompt_tokens cannot be struct
            """;

    private static final String COUNTS_THAT_BECAME_TEXT = """
            CANONICAL | in_uncached               | in_uncached is not a whole number
            OTEL      | gen_ai.usage.input_tokens | gen_ai.usage.input_tokens is not a whole number
            LITELLM   | prompt_tokens             | prompt_tokens is not a whole number
            LANGFUSE  | output                    | usage_details holds a count that is not a whole number
            HELICONE  | completion_tokens         | completion_tokens is not a whole number
            BEDROCK   | inputTokenCount           | input.inputTokenCount is not a whole number
            VANTAGE   | output_tokens             | usage.output_tokens is not a whole number
            """;

    private static final String STRUCTS_THAT_BECAME_TEXT = """
            OTEL      | attributes   | attributes cannot be read
            LITELLM   | metadata     | metadata cannot be read
            LANGFUSE  | usageDetails | usage_details cannot be read
            HELICONE  | properties   | tags cannot be read
            """;

    private static final String STRUCTS_WITHOUT_MEMBERS = """
            BEDROCK   | input        | does not hold members
            VANTAGE   | usage        | does not hold members
            """;

    private static NightWorld world;
    private static List<Damage.Told> beforeRows;
    private static List<Damage.Told> byRows;

    @BeforeAll
    static void runAGoodNightAndTwoBadOnes() throws IOException {
        world = NightWorld.named("damaged-logs").file("bill/aws.csv", BILL);
        world.file("good/calls.jsonl", TracedFormat.CANONICAL.lines(CALLS));
        world.file("apportion.yaml", CONFIGURATION);
        world.run("2026-11-05");
        beforeRows = Damage.toldInOneNight(world, CONFIGURATION, TABLE, damagesBeforeRows());
        byRows = Damage.toldInOneNight(world, CONFIGURATION, TABLE, damagesOfRows());
    }

    static List<Damage.Told> beforeRows() {
        return beforeRows;
    }

    static List<Damage.Told> byRows() {
        return byRows;
    }

    /** Whatever shows before rows are read is told of all files at once. */
    @ParameterizedTest
    @MethodSource("beforeRows")
    void aDamageThatShowsBeforeRows(Damage.Told told) {
        told.isRight();
    }

    /** So is what all rows of a file show. */
    @ParameterizedTest
    @MethodSource("byRows")
    void aDamageThatAllRowsShow(Damage.Told told) {
        told.isRight();
    }

    /** What only reading to the end shows is told of the first such file. */
    @ParameterizedTest
    @EnumSource
    void anArchiveThatBreaksOff(TracedFormat format) {
        byte[] half = Damage.halfZipped(format.lines(CALLS).repeat(2_000));
        Damage cut = new Damage("an archive that breaks off", format.word(), "cut.jsonl.gz", half, "damaged");
        Damage.toldInOneNight(world, CONFIGURATION, TABLE, List.of(cut)).forEach(Damage.Told::isRight);
    }

    private static List<Damage> damagesBeforeRows() throws IOException {
        List<Damage> damages = new ArrayList<>();
        for (TracedFormat format : TracedFormat.values()) {
            String whole = format.lines(CALLS);
            String cut = whole.substring(0, whole.length() - 40);
            damages.add(damage("a line that breaks off", format, "cut.jsonl", cut, "its last line breaks off"));
            byte[] file = parquet(format, "*");
            damages.add(new Damage(
                    "Parquet that breaks off",
                    format.word(),
                    "cut.parquet",
                    Arrays.copyOf(file, file.length - 9),
                    "is not a Parquet file"));
            damages.add(damage("something else", format, "other.jsonl", "{\"a\":1}\n{\"a\":2}\n", "it has no column"));
        }
        Damage.cases(EMPTY)
                .forEach(cells -> damages.add(
                        damage("an empty file", TracedFormat.valueOf(cells.get(0)), cells.get(1), "", "it is empty")));
        damages.add(damage(
                "no JSON", TracedFormat.LITELLM, "text.jsonl", "a,b\n1,2\n", "none of its lines is a JSON object"));
        for (List<String> cells : Damage.cases(COLUMNS_OF_ANOTHER_NAME).toList()) {
            damages.addAll(renamed(TracedFormat.valueOf(cells.get(0)), cells.get(1), cells.get(2)));
        }
        for (List<String> cells : Damage.cases(COLUMNS_THAT_BECAME_STRUCTS).toList()) {
            damages.add(struct(TracedFormat.valueOf(cells.get(0)), cells.get(1), cells.get(2)));
        }
        damages.addAll(structsThatBecameText(STRUCTS_WITHOUT_MEMBERS));
        return damages;
    }

    private static List<Damage> damagesOfRows() throws IOException {
        List<Damage> damages = new ArrayList<>();
        for (List<String> cells : Damage.cases(COUNTS_THAT_BECAME_TEXT).toList()) {
            damages.addAll(drifted("a count that became text", cells, '"' + cells.get(1) + "\":\\d+", "[rows: 2]"));
        }
        damages.addAll(structsThatBecameText(STRUCTS_THAT_BECAME_TEXT));
        return damages;
    }

    private static List<Damage> structsThatBecameText(String table) throws IOException {
        List<Damage> damages = new ArrayList<>();
        for (List<String> cells : Damage.cases(table).toList()) {
            damages.addAll(drifted("a struct that became text", cells, '"' + cells.get(1) + "\":" + MEMBERS, ""));
        }
        return damages;
    }

    private static List<Damage> renamed(TracedFormat format, String column, String said) throws IOException {
        String kind = "the column " + column + " under another name";
        String lines = format.lines(CALLS).replace('"' + column + "\":", "\"was_" + column + "\":");
        assertThat(lines).contains("was_" + column);
        byte[] file = parquet(format, "* except (" + column + "), " + column + " as was_" + column);
        return List.of(
                damage(kind, format, "renamed.jsonl", lines, said),
                new Damage(kind, format.word(), "renamed.parquet", file, said));
    }

    private static Damage struct(TracedFormat format, String column, String said) throws IOException {
        byte[] file = parquet(format, "* except (" + column + "), struct(" + column + " as inner) as " + column);
        return new Damage("the column " + column + " as a struct", format.word(), "drifted.parquet", file, said);
    }

    /** What stands behind a name becomes text. */
    private static List<Damage> drifted(String kind, List<String> cells, String pattern, String rows)
            throws IOException {
        TracedFormat format = TracedFormat.valueOf(cells.get(0));
        String lines = format.lines(CALLS).replaceAll(pattern, '"' + cells.get(1) + "\":\"gone\"");
        assertThat(lines).contains("gone");
        return List.of(
                new Damage(kind, format.word(), "drifted.jsonl", lines, cells.get(2), rows),
                new Damage(kind, format.word(), "drifted.parquet", parquet(lines, "*"), cells.get(2), rows));
    }

    private static Damage damage(String kind, TracedFormat format, String file, String content, String said) {
        return new Damage(kind, format.word(), file, content, said);
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
        other.file("logs/gw/none.jsonl.gz", Damage.zipped(""));
        other.run("2026-11-05");
        assertThat(other.value("select sum(calls) from inference_usage")).isEqualTo("2");
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
}
