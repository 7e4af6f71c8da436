package io.apportion.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads when and for whom a line of a price file holds; a line with a problem gives nothing. */
final class PriceConditionsReader {
    private static final int DATE_LENGTH = "2026-08-21".length();

    private PriceConditionsReader() {}

    static Optional<PriceConditions> read(PriceCells cells) {
        Integer precedence = cells.parse("precedence", Integer::valueOf);
        Instant recordedAt = cells.parse("recorded_at", PriceConditionsReader::moment);
        Optional<ContextTier> tier = tier(cells);
        return validity(cells)
                .map(validity -> new PriceConditions(
                        cells.textOrNull("region_scope"),
                        cells.textOrNull("account_scope"),
                        tier.orElse(null),
                        validity,
                        precedence == null ? 0 : precedence,
                        recordedAt));
    }

    private static Optional<ContextTier> tier(PriceCells cells) {
        Long threshold = cells.parse("tier_input_tokens_gt", Long::valueOf);
        cells.refuseValue(threshold, "tier_input_tokens_gt is negative", tokens -> tokens < 0);
        Optional<ContextMeasure> measure = ContextMeasure.of(cells.text("tier_compare"));
        cells.refuseIf(
                measure.isEmpty(),
                "tier_compare is not context, input, input_and_write or own",
                cells.text("tier_compare"));
        String inclusive = cells.text("tier_inclusive");
        cells.refuseIf(!inclusive.matches("|true|false"), "tier_inclusive is not true or false", inclusive);
        if (threshold == null) {
            cells.refuseFilled("a price without tier_input_tokens_gt", "tier_compare", "tier_inclusive");
        }
        return threshold == null
                ? Optional.empty()
                : measure.map(known -> new ContextTier(threshold, known, inclusive.equals("true")));
    }

    private static Optional<Validity> validity(PriceCells cells) {
        LocalDate from = cells.parse("valid_from", LocalDate::parse);
        LocalDate to = cells.parse("valid_to", LocalDate::parse);
        LocalTime start = cells.parse("tod_start_utc", LocalTime::parse);
        LocalTime end = cells.parse("tod_end_utc", LocalTime::parse);
        boolean backwards = from != null && to != null && !from.isBefore(to);
        boolean halfWindow = (start == null) != (end == null) || (start != null && start.equals(end));
        cells.refuseIf(backwards, "valid_to is not after valid_from", from + " to " + to);
        cells.refuseIf(
                halfWindow,
                "the daily window needs a start and another end",
                cells.text("tod_start_utc") + " to " + cells.text("tod_end_utc"));
        return backwards || halfWindow ? Optional.empty() : Optional.of(new Validity(from, to, start, end));
    }

    /** An instant, or the first moment of a day in UTC. */
    private static Instant moment(String text) {
        return text.length() == DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }
}
