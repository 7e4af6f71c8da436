package io.apportion.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the lines of price files say, in file order. */
record PriceFile(List<PriceRow> rows, List<PriceMultiplier> multipliers) {
    private static final SeedTable COLUMNS = new SeedTable(
            Set.of("provider", "model_id", "unit", "price", "currency", "price_kind", "source"),
            Set.of(
                    "service_tier",
                    "region_scope",
                    "per_units",
                    "tier_input_tokens_gt",
                    "tier_compare",
                    "tier_inclusive",
                    "valid_from",
                    "valid_to",
                    "tod_start_utc",
                    "tod_end_utc",
                    "precedence",
                    "account_scope",
                    "contract_id",
                    "multiplier_id",
                    "recorded_at"));

    /** Reads files one after the other; lines with problems are left out. */
    static PriceFile read(List<SeedSource> sources, Problems problems) {
        List<PriceRow> rows = new ArrayList<>();
        List<PriceMultiplier> multipliers = new ArrayList<>();
        for (SeedSource source : sources) {
            for (SeedLine line : COLUMNS.read(source, problems)) {
                PriceCells cells = new PriceCells(line, problems);
                if (line.text("price_kind").equals(PriceMultiplierReader.KIND)) {
                    PriceMultiplierReader.read(cells).ifPresent(multipliers::add);
                } else {
                    PriceRowReader.read(cells).ifPresent(rows::add);
                }
            }
        }
        return new PriceFile(rows, multipliers);
    }
}
