package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code usage} of OpenAI chat completions, and of the many that answer in its shape: prompt_tokens with the cache
 * inside, completion_tokens with reasoning inside. Mistral's {@code num_cached_tokens} is not read: it counts what its
 * servers reused, not what is billed apart.
 *
 * @param cacheWritesApart whether the seller bills cache writes apart; if not they stay uncached input
 * @param reasoningBeside whether reasoning is counted beside completion_tokens, as xAI does
 */
record ChatUsage(boolean cacheWritesApart, boolean reasoningBeside) implements UsageReader {
    private static final long serialVersionUID = 1L;

    @Override
    public LoggedUsage read(JsonNode answer) {
        UsageBody usage = UsageBody.of(answer, "/usage");
        Long reasoning = usage.first("/completion_tokens_details/reasoning_tokens", "/reasoning_tokens");
        return LoggedUsage.of(usage.count("/prompt_tokens"), output(usage, reasoning), usage.count("/total_tokens"))
                .withCache(
                        usage.first(
                                "/prompt_tokens_details/cached_tokens", "/cached_tokens", "/prompt_cache_hit_tokens"),
                        cacheWritesApart ? usage.count("/prompt_tokens_details/cache_write_tokens") : null)
                .withInput(
                        usage.count("/prompt_tokens_details/audio_tokens"),
                        usage.count("/prompt_tokens_details/image_tokens"),
                        usage.count("/prompt_tokens_details/video_tokens"))
                .withOutput(
                        reasoning,
                        usage.count("/completion_tokens_details/audio_tokens"),
                        usage.count("/completion_tokens_details/image_tokens"));
    }

    @Override
    public UsageConvention convention() {
        return UsageConvention.INPUT_INCLUSIVE;
    }

    private Long output(UsageBody usage, Long reasoning) {
        Long completion = usage.count("/completion_tokens");
        return completion == null || reasoning == null || !reasoningBeside
                ? completion
                : (Long) (completion + reasoning);
    }
}
