package io.apportion.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a log itself says a call cost. A log that states any part of its cost is taken at its word; no price is looked
 * up for the parts it leaves out.
 *
 * @param input null if not stated
 * @param output null if not stated
 * @param total null if not stated
 */
public record LoggedCost(BigDecimal input, BigDecimal output, BigDecimal total) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The stated total, else the sum of the stated parts; null if nothing is stated. */
    public BigDecimal cost() {
        return total != null
                ? total
                : Stream.of(input, output)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null);
    }
}
