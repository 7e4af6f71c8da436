package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;

/**
 * Reads the usage out of an answer of one family of provider APIs, and declares how that family counts input. Only
 * counts are read, never a prompt or a completion.
 */
public sealed interface UsageReader extends Serializable
        permits AnthropicUsage, ChatUsage, ConverseUsage, EmbeddingsUsage, GoogleUsage, ResponsesUsage {

    /** The counts of an answer; {@link LoggedUsage#NONE} if it has no usage object. */
    LoggedUsage read(JsonNode answer);

    /** Whether the family's input count holds cached tokens. */
    UsageConvention convention();

    /** The buckets of an answer. */
    default NormalisedUsage normalise(JsonNode answer) {
        return UsageNormalisation.normalise(read(answer), convention());
    }
}
