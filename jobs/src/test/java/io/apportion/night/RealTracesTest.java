package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two whole public traces, written in every log format, give their token sums to the last token: Azure's conversations of
 * 2023-11-16 and those of Mooncake, whose times count from the start and stand here from 2023-11-17.
 */
class RealTracesTest {
    /** Calls, input tokens and output tokens of the two files, as their publishers and an addition by hand have them. */
    private static final List<List<String>> SUMS = List.of(
            List.of("2023-11-16", "19366", "22361870", "4088665"),
            List.of("2023-11-17", "12031", "144793823", "4122048"));

    private static final Instant MOONCAKE_STARTS = Instant.parse("2023-11-17T00:00:00Z");

    private static NightWorld world;

    /** Before each, not all, so that every test shows as skipped where the files are absent; the night runs once. */
    @BeforeEach
    void runTheNight() throws IOException {
        Path data = SharedData.folder().resolve("inference");
        if (world == null) {
            List<TracedCall> calls =
                    TracedCall.first(Integer.MAX_VALUE, data.resolve("AzureLLMInferenceTrace_conv.csv"));
            calls.addAll(mooncake(data.resolve("mooncake_conversation_trace.jsonl"), calls.size()));
            NightWorld company = NightWorld.named("real-traces").bill("cloud", """
                    BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargeCategory
                    1,1,USD,2023-11-01T00:00:00Z,2023-11-16T00:00:00Z,Usage
                    """);
            for (TracedFormat format : TracedFormat.values()) {
                company.log(format.word(), format.word(), "calls.jsonl", format.lines(calls));
            }
            company.run("2023-11-30");
            world = company;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTokenOfBothTraces(TracedFormat format) {
        assertThat(world.rows("""
                        select usage_date, sum(calls), sum(input_tokens + cache_read_tokens + cache_write_tokens),
                          sum(output_tokens)
                        from inference_usage where source = '%s' group by usage_date order by usage_date
                        """.formatted(format.word()))).isEqualTo(SUMS);
        assertThat(world.rows("select * from rejected_row where source = '" + format.word() + "'"))
                .isEmpty();
    }

    private static List<TracedCall> mooncake(Path trace, int before) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<TracedCall> calls = new ArrayList<>();
        for (String line : Files.readAllLines(trace)) {
            JsonNode call = json.readTree(line);
            Instant start = MOONCAKE_STARTS.plusMillis(call.get("timestamp").asLong());
            calls.add(new TracedCall(
                    before + calls.size(),
                    start.toString().substring(0, "2023-11-17T00:00:00".length()),
                    call.get("input_length").asLong(),
                    call.get("output_length").asLong()));
        }
        return calls;
    }
}
