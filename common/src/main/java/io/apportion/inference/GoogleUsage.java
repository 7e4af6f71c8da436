package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code usageMetadata} of Gemini, on AI Studio and Vertex: promptTokenCount with the cache inside, tool results beside
 * it, candidatesTokenCount with thoughts beside it. Zero counts are left out of the body, so an absent one is none.
 * Modalities are given with and without the cache; documents are priced as images.
 */
record GoogleUsage() implements UsageReader {
    private static final long serialVersionUID = 1L;

    @Override
    public LoggedUsage read(JsonNode answer) {
        UsageBody usage = UsageBody.of(answer, "/usageMetadata");
        if (usage.absent()) {
            return LoggedUsage.NONE;
        }
        long input = usage.countOrZero("/promptTokenCount") + usage.countOrZero("/toolUsePromptTokenCount");
        long reasoning = usage.countOrZero("/thoughtsTokenCount");
        long output = usage.countOrZero("/candidatesTokenCount") + reasoning;
        return LoggedUsage.of(input, output, usage.count("/totalTokenCount"))
                .withCache(usage.count("/cachedContentTokenCount"), null)
                .withInput(
                        uncached(usage, "AUDIO"),
                        uncached(usage, "IMAGE") + uncached(usage, "DOCUMENT"),
                        uncached(usage, "VIDEO"))
                .withOutput(reasoning, candidates(usage, "AUDIO"), candidates(usage, "IMAGE"));
    }

    @Override
    public UsageConvention convention() {
        return UsageConvention.INPUT_INCLUSIVE;
    }

    private static long uncached(UsageBody usage, String modality) {
        return usage.modality("/promptTokensDetails", modality)
                + usage.modality("/toolUsePromptTokensDetails", modality)
                - usage.modality("/cacheTokensDetails", modality);
    }

    private static long candidates(UsageBody usage, String modality) {
        return usage.modality("/candidatesTokensDetails", modality);
    }
}
