package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code usage} of OpenAI embeddings: prompt_tokens only. An embedding has no output, whatever else the body holds. */
record EmbeddingsUsage() implements UsageReader {
    private static final long serialVersionUID = 1L;

    @Override
    public LoggedUsage read(JsonNode answer) {
        return LoggedUsage.of(UsageBody.of(answer, "/usage").count("/prompt_tokens"), 0L, null);
    }

    @Override
    public UsageConvention convention() {
        return UsageConvention.INPUT_INCLUSIVE;
    }
}
