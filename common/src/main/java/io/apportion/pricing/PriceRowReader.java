package io.apportion.pricing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns the lines of price files into rows; a line with a problem gives no row. */
final class PriceRowReader {
    private static final SeedTable COLUMNS = new SeedTable(
            Set.of("provider", "model_id", "unit", "price", "currency", "price_kind", "source"),
            Set.of(
                    "service_tier",
                    "region_scope",
                    "per_units",
                    "tier_input_tokens_gt",
                    "valid_from",
                    "valid_to",
                    "tod_start_utc",
                    "tod_end_utc",
                    "precedence"));
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Problems problems;

    PriceRowReader(Problems problems) {
        this.problems = problems;
    }

    List<PriceRow> read(SeedSource source) {
        List<PriceRow> rows = new ArrayList<>();
        COLUMNS.read(source, problems).forEach(line -> row(line).ifPresent(rows::add));
        return rows;
    }

    private Optional<PriceRow> row(SeedLine line) {
        requireText(line, "provider", "model_id", "price", "source");
        Optional<Unit> unit = unit(line);
        Optional<PriceKind> kind = kind(line);
        Optional<Validity> validity = validity(line);
        BigDecimal price = parse(line, "price", BigDecimal::new);
        Long perUnits = parse(line, "per_units", Long::valueOf);
        Long threshold = parse(line, "tier_input_tokens_gt", Long::valueOf);
        refuseIf(line, "price is negative", price, number -> number.signum() < 0);
        refuseIf(line, "per_units is not positive", perUnits, count -> count <= 0);
        refuseIf(line, "tier_input_tokens_gt is negative", threshold, count -> count < 0);
        Integer precedence = parse(line, "precedence", Integer::valueOf);
        String currency = currency(line);
        if (unit.isEmpty() || kind.isEmpty() || price == null || validity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PriceRow(
                new ModelKey(line.text("provider").toLowerCase(Locale.ROOT), line.text("model_id")),
                ServiceTier.of(line.text("service_tier")),
                line.textOrNull("region_scope"),
                unit.get(),
                price,
                perUnits == null ? unit.get().usualPerUnits() : perUnits,
                threshold,
                validity.get(),
                precedence == null ? 0 : precedence,
                currency,
                kind.get(),
                line.text("source"),
                line.origin()));
    }

    private Optional<Unit> unit(SeedLine line) {
        Optional<Unit> unit = Unit.of(line.text("unit"));
        problems.addIf(unit.isEmpty(), line.origin(), "unit is unknown", line.text("unit"));
        return unit;
    }

    private Optional<PriceKind> kind(SeedLine line) {
        String text = line.text("price_kind");
        Optional<PriceKind> kind = PriceKind.of(text);
        problems.addIf(kind.isEmpty(), line.origin(), "price_kind is not list, committed or contract", text);
        return kind;
    }

    private String currency(SeedLine line) {
        String text = line.text("currency");
        problems.addIf(!CURRENCY.matcher(text).matches(), line.origin(), "currency is not an ISO 4217 code", text);
        return text;
    }

    private Optional<Validity> validity(SeedLine line) {
        LocalDate from = parse(line, "valid_from", LocalDate::parse);
        LocalDate to = parse(line, "valid_to", LocalDate::parse);
        LocalTime start = parse(line, "tod_start_utc", LocalTime::parse);
        LocalTime end = parse(line, "tod_end_utc", LocalTime::parse);
        boolean backwards = from != null && to != null && !from.isBefore(to);
        boolean halfWindow = (start == null) != (end == null) || (start != null && start.equals(end));
        problems.addIf(backwards, line.origin(), "valid_to is not after valid_from", from + " to " + to);
        problems.addIf(
                halfWindow,
                line.origin(),
                "the daily window needs a start and another end",
                line.text("tod_start_utc") + " to " + line.text("tod_end_utc"));
        return backwards || halfWindow ? Optional.empty() : Optional.of(new Validity(from, to, start, end));
    }

    private <T> T parse(SeedLine line, String column, Function<String, T> parser) {
        String text = line.text(column);
        try {
            return text.isEmpty() ? null : parser.apply(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            problems.add(line.origin(), column + " cannot be read", text);
            return null;
        }
    }

    private <T> void refuseIf(SeedLine line, String reason, T number, Predicate<T> wrong) {
        problems.addIf(number != null && wrong.test(number), line.origin(), reason, number);
    }

    private void requireText(SeedLine line, String... columns) {
        for (String column : columns) {
            problems.addIf(line.text(column).isEmpty(), line.origin(), column + " is empty", "");
        }
    }
}
