package io.apportion.pricing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a line that is a price; a line with a problem gives nothing. */
final class PriceRowReader {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private PriceRowReader() {}

    static Optional<PriceRow> read(PriceCells cells) {
        cells.require("provider", "model_id", "price", "source");
        cells.refuseFilled("a price", "multiplier_id");
        Optional<Unit> unit = Unit.of(cells.text("unit"));
        cells.refuseIf(unit.isEmpty(), "unit is unknown", cells.text("unit"));
        Optional<PriceKind> kind = PriceKind.of(cells.text("price_kind"));
        cells.refuseIf(
                kind.isEmpty(), "price_kind is not list, committed, contract or multiplier", cells.text("price_kind"));
        Optional<PriceConditions> conditions = PriceConditionsReader.read(cells);
        BigDecimal price = cells.parse("price", BigDecimal::new);
        cells.refuseValue(price, "price is negative", number -> number.signum() < 0);
        Long perUnits = cells.parse("per_units", Long::valueOf);
        cells.refuseValue(perUnits, "per_units is not positive", count -> count <= 0);
        String currency = cells.text("currency");
        cells.refuseIf(!CURRENCY.matcher(currency).matches(), "currency is not an ISO 4217 code", currency);
        String modelId = cells.text("model_id");
        cells.refuseIf(modelId.equals(PriceMultiplier.ANY), "only a multiplier may be for all models", modelId);
        if (unit.isEmpty() || kind.isEmpty() || price == null || conditions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PriceRow(
                new ModelKey(cells.text("provider").toLowerCase(Locale.ROOT), modelId),
                ServiceTier.of(cells.text("service_tier")),
                unit.get(),
                price,
                perUnits == null ? unit.get().usualPerUnits() : perUnits,
                conditions.get(),
                currency,
                kind.get(),
                cells.textOrNull("contract_id"),
                cells.text("source"),
                cells.origin()));
    }
}
