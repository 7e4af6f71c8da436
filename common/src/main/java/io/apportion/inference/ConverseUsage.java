package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code usage} of Bedrock Converse: inputTokens without the cache, cache reads and writes beside it. Its totalTokens is
 * not read: the documentation does not say whether it holds the cache.
 */
record ConverseUsage() implements UsageReader {
    private static final long serialVersionUID = 1L;

    @Override
    public LoggedUsage read(JsonNode answer) {
        UsageBody usage = UsageBody.of(answer, "/usage");
        return LoggedUsage.of(usage.count("/inputTokens"), usage.count("/outputTokens"), null)
                .withCache(
                        usage.first("/cacheReadInputTokens", "/cacheReadInputTokenCount"),
                        usage.first("/cacheWriteInputTokens", "/cacheWriteInputTokenCount"));
    }

    @Override
    public UsageConvention convention() {
        return UsageConvention.INPUT_EXCLUSIVE;
    }
}
