package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The usage of a streamed answer. Providers count cumulatively, so a later chunk's figure replaces an earlier one.
 *
 * @param logged the last figure of each count
 * @param source PROVIDER if the stream ended by itself, STREAM_RECOVERED if it broke off after a count, else MISSING
 */
public record StreamedUsage(LoggedUsage logged, UsageSource source) implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final List<String> USAGE = List.of("usage", "usageMetadata");
    /** Where chunks keep their usage: at the top, or inside Anthropic's, OpenAI's and Converse's envelopes. */
    private static final List<String> ENVELOPES = List.of("", "/message", "/response", "/metadata");

    private static final List<String> ENDINGS = List.of(
            "/delta/stop_reason",
            "/choices/0/finish_reason",
            "/candidates/0/finishReason",
            "/messageStop/stopReason",
            "/metadata/usage");
    private static final Set<String> ENDING_EVENTS =
            Set.of("message_stop", "response.completed", "response.incomplete");

    /**
     * Reads a stream.
     *
     * @param chunks list of the chunks in the order they came; anything else is a stream without chunks
     */
    public static StreamedUsage read(JsonNode chunks, UsageReader reader) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        chunks.forEach(chunk -> ENVELOPES.forEach(envelope -> merge(chunk.at(envelope), merged)));
        boolean finished = StreamSupport.stream(chunks.spliterator(), false).anyMatch(StreamedUsage::ends);
        return new StreamedUsage(reader.read(merged), UsageSource.ofStream(finished, !merged.isEmpty(), false));
    }

    private static void merge(JsonNode holder, ObjectNode merged) {
        for (String name : USAGE) {
            if (holder.path(name) instanceof ObjectNode usage) {
                merged.withObjectProperty(name).setAll(usage);
            }
        }
    }

    private static boolean ends(JsonNode chunk) {
        return ENDING_EVENTS.contains(chunk.path("type").asText())
                || ENDINGS.stream().map(chunk::at).anyMatch(end -> end.isTextual() || end.isObject());
    }
}
