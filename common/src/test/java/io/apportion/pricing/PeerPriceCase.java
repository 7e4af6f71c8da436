package io.apportion.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** One line of a file of usage and its cost, addressed by column. An empty expected cost is not pinned. */
record PeerPriceCase(Map<String, String> cells) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    String id() {
        return text("case_id");
    }

    boolean isFlagged() {
        return !text("flag").isEmpty();
    }

    /** Whether the expected cost is what this project says of itself, by its tests or by its code. */
    boolean isOf(String project) {
        return text("source").equals(project);
    }

    /** Whether the expected cost came out of the project's own code, whatever it should have been. */
    boolean isRunOf(String project) {
        return isOf(project) && text("kind").equals("peer_run");
    }

    /** The number in a column; null where empty. */
    BigDecimal number(String column) {
        return text(column).isEmpty() ? null : new BigDecimal(text(column));
    }

    /** The number in a column; 0 where empty. */
    BigDecimal count(String column) {
        BigDecimal number = number(column);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** The object in a column; an empty one where the column is empty. */
    JsonNode json(String column) {
        try {
            return JSON.readTree(text(column).isEmpty() ? "{}" : text(column));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(id() + ": " + column + " is not JSON", malformed);
        }
    }

    /** A usage without model, at the day or the moment of the case; of a month, its first day. */
    Usage at(ModelKey model, Quantities quantities) {
        String moment = text("as_of");
        return switch (moment.length()) {
            case 7 -> Usage.on(LocalDate.parse(moment + "-01"), model, quantities);
            case 10 -> Usage.on(LocalDate.parse(moment), model, quantities);
            case 19 -> Usage.at(Instant.parse(moment.replace(' ', 'T') + "Z"), model, quantities);
            default -> Usage.at(Instant.parse(moment), model, quantities);
        };
    }

    @Override
    public String toString() {
        return id() + " " + text("model");
    }
}
