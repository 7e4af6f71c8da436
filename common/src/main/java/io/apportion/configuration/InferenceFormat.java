package io.apportion.configuration;

/** Shapes of inference log that can be read. */
public enum InferenceFormat {
    /** Our own schema, one row per call. */
    CANONICAL,
    /** OpenTelemetry spans with the GenAI conventions, one span a line. */
    OTEL,
    /** Spend logs of the LiteLLM proxy. */
    LITELLM,
    /** Observations of Langfuse. */
    LANGFUSE,
    /** Requests of the Helicone gateway. */
    HELICONE,
    /** Model invocation logs of Amazon Bedrock. */
    BEDROCK,
    /** Records of the Vantage token cost allocation specification. */
    VANTAGE
}
