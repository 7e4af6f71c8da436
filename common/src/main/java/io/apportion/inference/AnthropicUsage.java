package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code usage} of Anthropic messages, wherever they are served: input_tokens without the cache, cache reads and writes
 * beside it, writes by how long they are kept. {@code iterations} repeats what the body counts and is not read.
 */
record AnthropicUsage() implements UsageReader {
    private static final long serialVersionUID = 1L;

    @Override
    public LoggedUsage read(JsonNode answer) {
        UsageBody usage = UsageBody.of(answer, "/usage");
        return LoggedUsage.of(usage.count("/input_tokens"), usage.count("/output_tokens"), usage.count("/total_tokens"))
                .withCache(
                        usage.count("/cache_read_input_tokens"),
                        usage.count("/cache_creation_input_tokens"),
                        usage.count("/cache_creation/ephemeral_5m_input_tokens"),
                        usage.count("/cache_creation/ephemeral_1h_input_tokens"))
                .withOutput(usage.count("/output_tokens_details/thinking_tokens"), null, null);
    }

    @Override
    public UsageConvention convention() {
        return UsageConvention.INPUT_EXCLUSIVE;
    }
}
