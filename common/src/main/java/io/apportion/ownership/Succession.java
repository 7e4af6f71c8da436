package io.apportion.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who stands in for a team that has ended.
 *
 * @param team the team that ended
 * @param from first usage date (UTC) it holds for
 * @param to the day after the last; empty means for ever. A successor that ends itself begins another succession
 * @param weights the teams that stand in, none of which has ended before {@code from}; exact, their sum is the whole
 */
public record Succession(String team, LocalDate from, Optional<LocalDate> to, SortedMap<String, BigDecimal> weights) {
    /** Copies the weights. */
    public Succession {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /** The whole of which the weights are parts. */
    public BigDecimal totalWeight() {
        return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
