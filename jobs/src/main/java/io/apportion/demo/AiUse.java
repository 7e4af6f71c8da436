package io.apportion.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Optional;

/**
 * How a feature calls a model.
 *
 * @param channel which log its calls stand in: {@code gateway} or {@code batch}
 * @param callsPerDay calls on a working day, about
 * @param tokens tokens of one call, about
 */
record AiUse(String channel, Endpoint endpoint, int callsPerDay, Tokens tokens) {
    static Optional<AiUse> read(NamedCsvRecord row) {
        if (row.getField("model").isEmpty()) {
            return Optional.empty();
        }
        Tokens tokens = new Tokens(
                Long.parseLong(row.getField("input")),
                Long.parseLong(row.getField("cache_read")),
                Long.parseLong(row.getField("cache_write")),
                Long.parseLong(row.getField("output")));
        return Optional.of(new AiUse(
                row.getField("channel"),
                new Endpoint(Model.valueOf(row.getField("model")), row.getField("account")),
                Integer.parseInt(row.getField("calls")),
                tokens));
    }
}
