package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One real trace, written as every format, gives the same usage; payloads that LiteLLM's own tests hold are read. */
class LogFormatsAgreeTest {
    private static final int CALLS = 2_000;
    private static final String BILL = """
            BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargeCategory
            1,1,USD,2023-11-01T00:00:00Z,2023-11-16T00:00:00Z,Usage
            """;
    private static final String SUMS = """
            select sum(calls), sum(operations), sum(successful_calls), sum(cache_hit_calls),
              sum(input_tokens), sum(cache_read_tokens), sum(cache_write_tokens), sum(output_tokens)
            from inference_usage where source = '%s'
            """;

    private static NightWorld world;
    private static List<TracedCall> calls;

    /** Before each, not all, so that every test shows as skipped where the files are absent; the night runs once. */
    @BeforeEach
    void runTheNight() throws IOException {
        Path data = SharedData.folder().resolve("inference");
        if (world == null) {
            calls = TracedCall.first(CALLS, data.resolve("AzureLLMInferenceTrace_conv.csv"));
            NightWorld company = NightWorld.named("log-formats").bill("cloud", BILL);
            company.log("canonical", "canonical", "calls.jsonl", lines(calls, TracedCall::canonical));
            // Delivered twice, as a collector that retries does, and within an agent that repeats the usage.
            company.log(
                    "otel", "otel", "spans.jsonl", lines(calls, TracedCall::span) + lines(calls, TracedCall::agent));
            company.file("logs/otel/again.jsonl", lines(calls.subList(0, 100), TracedCall::span));
            company.log("litellm", "litellm", "spend.jsonl", lines(calls, TracedCall::spendLog));
            company.file("logs/litellm/again.jsonl", lines(calls.subList(0, 100), TracedCall::spendLog));
            addPlatforms(company);
            company.log("golden", "litellm", "spend.jsonl", oneLine(data, "sample_litellm_spend_logs_payload.json"));
            company.file("logs/golden/payload.jsonl", oneLine(data, "sample_litellm_standard_logging_payload.json"));
            assertThat(company.run("2025-01-31").months()).containsExactly("2023-11", "2025-01");
            world = company;
        }
    }

    /** Versions that were written before the answer, and copies, go under; agents repeat the usage of their calls. */
    private static void addPlatforms(NightWorld company) {
        company.log("langfuse", "langfuse", "observations.jsonl", lines(calls, TracedLine::observation));
        company.file("logs/langfuse/agents.jsonl", lines(calls, TracedLine::agentObservation));
        company.file("logs/langfuse/before.jsonl", lines(calls.subList(0, 100), TracedLine::observationBefore));
        company.log("helicone", "helicone", "requests.jsonl", lines(calls, TracedLine::request));
        company.file("logs/helicone/before.jsonl", lines(calls.subList(0, 100), TracedLine::requestBefore));
        company.log("bedrock", "bedrock", "invocations.json", lines(calls, TracedLine::invocation));
        company.file("logs/bedrock/again.json", lines(calls.subList(0, 100), TracedLine::invocation));
        company.log("vantage", "vantage", "records.jsonl", lines(calls, TracedLine::record));
        company.file("logs/vantage/again.jsonl", lines(calls.subList(0, 100), TracedLine::record));
    }

    @Test
    void theSameRowsWhateverTheFormat() {
        assertThat(usage("canonical")).hasSizeGreaterThan(1);
        for (String source : List.of("otel", "litellm", "langfuse", "helicone")) {
            assertThat(usage(source)).as(source).isEqualTo(usage("canonical"));
        }
    }

    /** Neither says how long a call took; Bedrock's provider is its own. */
    @Test
    void theSameRowsButForWhatAFormatLacks() {
        for (String source : List.of("bedrock", "vantage")) {
            assertThat(untimedUsage(source)).as(source).isEqualTo(untimedUsage("canonical"));
        }
        assertThat(world.rows("""
                        select distinct provider, region_scope, timed_calls from inference_usage where source = 'bedrock'
                        """)).containsExactly(List.of("aws-bedrock", "regional", "0"));
    }

    @Test
    void everyTokenOfTheTraceIsCountedOnce() {
        List<String> expected = List.of(
                Integer.toString(CALLS),
                Integer.toString(CALLS),
                Integer.toString(CALLS),
                "0",
                Long.toString(calls.stream().mapToLong(TracedCall::uncached).sum()),
                Long.toString(calls.stream().mapToLong(TracedCall::cacheRead).sum()),
                Long.toString(calls.stream().mapToLong(TracedCall::cacheWrite).sum()),
                Long.toString(calls.stream().mapToLong(TracedCall::output).sum()));
        for (String source : List.of("canonical", "otel", "litellm", "langfuse", "helicone", "bedrock", "vantage")) {
            assertThat(world.rows(SUMS.formatted(source))).as(source).containsExactly(expected);
        }
    }

    @Test
    void goldenPayloadsOfLiteLlmAreRead() {
        assertThat(world.csv("""
                        select provider, model, service_tier, operation, calls, successful_calls, operations, cache_hit_calls,
                          input_tokens, cache_read_tokens, output_tokens, timed_calls, latency_ms
                        from inference_usage where source = 'golden'
                        """)).isEqualTo("""
                        provider,model,service_tier,operation,calls,successful_calls,operations,cache_hit_calls,input_tokens,cache_read_tokens,output_tokens,timed_calls,latency_ms
                        openai,gpt-4o,standard,chat,2,2,2,0,20,0,40,2,8
                        """);
    }

    @Test
    void nothingIsRejectedOrOdd() {
        assertThat(world.rows("select * from rejected_row where kind = 'inference'"))
                .isEmpty();
        assertThat(world.rows("select * from check_result where check_name = 'usage_checks_ok' and offending_rows > 0"))
                .isEmpty();
    }

    private static List<List<String>> usage(String source) {
        return world.rows("""
                select billing_period, usage_date, provider, account_id, model, service_tier, region_scope, operation,
                  workspace_id, api_key_id, tag_set_id, calls, successful_calls, operations, cache_hit_calls, input_tokens,
                  cache_read_tokens, cache_write_tokens, output_tokens, timed_calls, latency_ms, timed_output_tokens
                from inference_usage where source = '%s' order by all
                """.formatted(source));
    }

    private static List<List<String>> untimedUsage(String source) {
        return world.rows("""
                select billing_period, usage_date, account_id, model, service_tier, operation, workspace_id, api_key_id,
                  tag_set_id, calls, successful_calls, operations, cache_hit_calls, input_tokens, cache_read_tokens,
                  cache_write_tokens, output_tokens
                from inference_usage where source = '%s' order by all
                """.formatted(source));
    }

    private static String lines(List<TracedCall> calls, Function<TracedCall, String> line) {
        StringBuilder lines = new StringBuilder();
        calls.forEach(call -> lines.append(line.apply(call)).append('\n'));
        return lines.toString();
    }

    private static String oneLine(Path data, String file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return json.writeValueAsString(json.readTree(Files.readString(data.resolve(file)))) + "\n";
    }
}
