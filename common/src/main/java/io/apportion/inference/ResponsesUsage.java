package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code usage} of OpenAI responses, realtime and images: input_tokens with the cache inside, output_tokens with
 * reasoning inside. Realtime wraps it in {@code response} and spells the details in the singular; its audio and images
 * are given with and without the cache, and only what is not cached is read as such.
 *
 * @param cacheWritesApart whether the seller bills cache writes apart; if not they stay uncached input
 */
record ResponsesUsage(boolean cacheWritesApart) implements UsageReader {
    private static final long serialVersionUID = 1L;

    @Override
    public LoggedUsage read(JsonNode answer) {
        UsageBody usage = UsageBody.of(answer, "/usage", "/response/usage");
        return LoggedUsage.of(usage.count("/input_tokens"), usage.count("/output_tokens"), usage.count("/total_tokens"))
                .withCache(
                        input(usage, "/cached_tokens"), cacheWritesApart ? input(usage, "/cache_write_tokens") : null)
                .withInput(uncached(usage, "/audio_tokens"), uncached(usage, "/image_tokens"), null)
                .withOutput(
                        output(usage, "/reasoning_tokens"),
                        output(usage, "/audio_tokens"),
                        output(usage, "/image_tokens"));
    }

    @Override
    public UsageConvention convention() {
        return UsageConvention.INPUT_INCLUSIVE;
    }

    private static Long uncached(UsageBody usage, String modality) {
        Long all = input(usage, modality);
        Long cached = input(usage, "/cached_tokens_details" + modality);
        return all == null ? null : (Long) (all - CacheTokens.orNone(cached));
    }

    private static Long input(UsageBody usage, String name) {
        return usage.first("/input_tokens_details" + name, "/input_token_details" + name);
    }

    private static Long output(UsageBody usage, String name) {
        return usage.first("/output_tokens_details" + name, "/output_token_details" + name);
    }
}
