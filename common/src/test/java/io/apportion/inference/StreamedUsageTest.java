package io.apportion.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamedUsageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', maxCharsPerColumn = 10_000, textBlock = """
            anthropic to the end | anthropic | default | [{"type":"message_start","message":{"usage":{"input_tokens":25,"cache_read_input_tokens":100,"output_tokens":1}}},{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":15}},{"type":"message_stop"}] | 125 | 15 | PROVIDER
            anthropic broken off | anthropic | default | [{"type":"message_start","message":{"usage":{"input_tokens":25,"cache_read_input_tokens":100,"output_tokens":1}}},{"type":"content_block_delta"}] | 125 | 1 | STREAM_RECOVERED
            chat to the end | openai | chat | [{"choices":[{"finish_reason":null}],"usage":null},{"choices":[{"finish_reason":"stop"}],"usage":null},{"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4,"total_tokens":13}}] | 9 | 4 | PROVIDER
            chat broken off before any count | openai | chat | [{"choices":[{"finish_reason":null}],"usage":null}] | 0 | 0 | MISSING
            chat that counts as it goes and breaks off | openrouter | chat | [{"choices":[{"finish_reason":null}],"usage":{"prompt_tokens":9,"completion_tokens":1}},{"choices":[{"finish_reason":null}],"usage":{"prompt_tokens":9,"completion_tokens":2}}] | 9 | 2 | STREAM_RECOVERED
            responses to the end | openai | responses | [{"type":"response.created","response":{"usage":null}},{"type":"response.completed","response":{"usage":{"input_tokens":9,"output_tokens":4,"total_tokens":13}}}] | 9 | 4 | PROVIDER
            gemini broken off | google | default | [{"candidates":[{}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":1,"totalTokenCount":10}},{"candidates":[{}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":3,"totalTokenCount":12}}] | 9 | 3 | STREAM_RECOVERED
            converse to the end | aws | default | [{"messageStop":{"stopReason":"end_turn"}},{"metadata":{"usage":{"inputTokens":9,"outputTokens":4,"totalTokens":13}}}] | 9 | 4 | PROVIDER
            nothing came | openai | chat | [] | 0 | 0 | MISSING
            """)
    void keepsTheLastFigureAndSaysWhoCounted(
            String name, String provider, String flavor, String chunks, long input, long output, UsageSource source)
            throws JsonProcessingException {
        UsageReader reader = new ApiFlavor(provider, flavor).reader().orElseThrow();
        StreamedUsage streamed = StreamedUsage.read(JSON.readTree(chunks), reader);
        NormalisedUsage usage = UsageNormalisation.normalise(streamed.logged(), reader.convention());

        assertThat(streamed.source()).as(name).isEqualTo(source);
        assertThat(usage.buckets().input()).isEqualTo(input);
        assertThat(usage.buckets().output()).isEqualTo(output);
        assertThat(usage.check()).isEqualTo(source == UsageSource.MISSING ? UsageCheck.MISSING : UsageCheck.OK);
    }
}
