package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the period of a rule or pool. */
final class PeriodReader {
    private PeriodReader() {}

    static EffectivePeriod read(Section section, String fromKey, String toKey) {
        Optional<LocalDate> from = section.optionalText(fromKey).flatMap(text -> date(section, text));
        Optional<Scalar> toText = section.optionalText(toKey);
        Optional<LocalDate> to = toText.flatMap(text -> date(section, text));
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            section.problem(
                    toText.orElseThrow().location(),
                    "the period of " + section.name() + " is empty [" + from.get() + " to " + to.get() + "]",
                    toKey + " is the day after the last one; it must lie after " + fromKey + ".");
        }
        return new EffectivePeriod(from, to);
    }

    private static Optional<LocalDate> date(Section section, Scalar text) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException e) {
            section.problem(
                    text.location(),
                    text.text() + " in " + section.name() + " is not a date",
                    "Write an existing day as 2026-10-01.");
            return Optional.empty();
        }
    }
}
