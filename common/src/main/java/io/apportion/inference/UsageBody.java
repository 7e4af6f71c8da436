package io.apportion.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The usage object of a provider's answer. A count that is absent, null or not a whole number reads as null: a wrong
 * figure must not pass for one.
 */
record UsageBody(JsonNode node) {

    /** The first of the named objects that is there; an empty body if none is. */
    static UsageBody of(JsonNode answer, String... names) {
        return new UsageBody(Stream.of(names)
                .map(name -> answer == null ? MissingNode.getInstance() : answer.at(name))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(MissingNode.getInstance()));
    }

    /** Whether the answer has no usage. */
    boolean absent() {
        return !node.isObject();
    }

    /** The count at a pointer such as {@code /input_tokens_details/cached_tokens}; null if there is none. */
    Long count(String pointer) {
        return whole(node.at(pointer));
    }

    /** The first count there is; null if there is none. */
    Long first(String... pointers) {
        return Stream.of(pointers)
                .map(this::count)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The count at a pointer of a body that leaves zeros out. */
    long countOrZero(String pointer) {
        return CacheTokens.orNone(count(pointer));
    }

    /** Sum of the counts of a list whose elements name a modality. */
    long modality(String list, String modality) {
        return StreamSupport.stream(node.at(list).spliterator(), false)
                .filter(element -> modality.equals(element.path("modality").asText()))
                .mapToLong(element -> CacheTokens.orNone(whole(element.path("tokenCount"))))
                .sum();
    }

    private static Long whole(JsonNode number) {
        return number.canConvertToExactIntegral() && number.canConvertToLong() ? (Long) number.longValue() : null;
    }
}
