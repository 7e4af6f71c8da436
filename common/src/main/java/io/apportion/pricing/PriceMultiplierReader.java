package io.apportion.pricing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Reads a line that is a factor on prices; a line with a problem gives nothing. */
final class PriceMultiplierReader {
    /** The price_kind of such a line. */
    static final String KIND = "multiplier";

    private PriceMultiplierReader() {}

    static Optional<PriceMultiplier> read(PriceCells cells) {
        cells.require("provider", "model_id", "multiplier_id", "price", "source");
        cells.refuseFilled("a multiplier", "currency", "per_units");
        boolean allUnits = cells.text("unit").equals(PriceMultiplier.ANY);
        Optional<Unit> unit = Unit.of(cells.text("unit"));
        cells.refuseIf(!allUnits && unit.isEmpty(), "unit is neither known nor *", cells.text("unit"));
        BigDecimal factor = cells.parse("price", BigDecimal::new);
        cells.refuseValue(factor, "price is negative", number -> number.signum() < 0);
        Optional<PriceConditions> conditions = PriceConditionsReader.read(cells);
        if (factor == null || conditions.isEmpty()) {
            return Optional.empty();
        }
        String tier = cells.textOrNull("service_tier");
        return Optional.of(new PriceMultiplier(
                cells.text("multiplier_id"),
                new ModelKey(cells.text("provider").toLowerCase(Locale.ROOT), cells.text("model_id")),
                tier == null ? null : ServiceTier.of(tier),
                unit.orElse(null),
                factor,
                conditions.get(),
                cells.textOrNull("contract_id"),
                cells.text("source"),
                cells.origin()));
    }
}
