package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A team or a group of teams.
 *
 * @param name its name
 * @param parent the group it belongs to; empty for one that belongs to none
 * @param period usage dates it exists for
 * @param successors who takes over from the day it ends, with weights above zero of which only the proportion matters: one
 *     after a new name or a merger, several after a split; none when nobody does
 */
public record Team(
        String name, Optional<String> parent, EffectivePeriod period, SortedMap<String, BigDecimal> successors) {
    /** Copies the successors. */
    public Team {
        successors = Collections.unmodifiableSortedMap(new TreeMap<>(successors));
    }

    /** Whether others have taken over by that day. */
    boolean hasPassedOn(LocalDate usageDate) {
        return !successors.isEmpty()
                && period.to().map(end -> !usageDate.isBefore(end)).orElse(false);
    }

    void write(Fingerprint.Builder fingerprint) {
        fingerprint.add("organisation", name).add("parent", parent.orElse(null));
        period.write(fingerprint);
        successors.forEach((successor, weight) -> fingerprint.add(
                "successor." + successor, weight.stripTrailingZeros().toPlainString()));
    }
}
