package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The usage dates (UTC) a rule holds for, half open.
 *
 * @param from first day; empty means since ever
 * @param to the day after the last; empty means for ever
 */
public record EffectivePeriod(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Whether a usage date lies in the period. */
    public boolean contains(LocalDate usageDate) {
        return from.map(first -> !usageDate.isBefore(first)).orElse(true)
                && to.map(usageDate::isBefore).orElse(true);
    }

    /** Whether some day lies in both. */
    public boolean overlaps(EffectivePeriod other) {
        return beginsBeforeTheEndOf(other) && other.beginsBeforeTheEndOf(this);
    }

    private boolean beginsBeforeTheEndOf(EffectivePeriod other) {
        return from.isEmpty() || other.to.map(end -> from.get().isBefore(end)).orElse(true);
    }

    /** Whether every day of the other period lies in this one. */
    public boolean covers(EffectivePeriod other) {
        boolean fromStart = from.isEmpty()
                || other.from.map(start -> !start.isBefore(from.get())).orElse(false);
        boolean toEnd =
                to.isEmpty() || other.to.map(end -> !end.isAfter(to.get())).orElse(false);
        return fromStart && toEnd;
    }

    void write(Fingerprint.Builder fingerprint) {
        fingerprint.add("from", from.map(LocalDate::toString).orElse(null));
        fingerprint.add("to", to.map(LocalDate::toString).orElse(null));
    }
}
