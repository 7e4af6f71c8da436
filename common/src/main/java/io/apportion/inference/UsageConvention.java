package io.apportion.inference;

/** What a source's input count holds. Mixing the two counts cached tokens twice or not at all. */
public enum UsageConvention {
    /** Input contains what was read from and written to the prompt cache: OpenAI, Gemini, OpenTelemetry, LiteLLM. */
    INPUT_INCLUSIVE,
    /** Input is only what no cache held; cache counts stand beside it: Anthropic, Bedrock, Langfuse, Helicone. */
    INPUT_EXCLUSIVE,
    /** Not declared. As a result: the figures could not tell, and input was taken to be inclusive. */
    UNKNOWN
}
