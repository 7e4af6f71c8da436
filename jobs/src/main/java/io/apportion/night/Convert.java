package io.apportion.night;

import java.util.List;
import java.util.Optional;

/** Brings what teams cost into the currency of reports, with the rate beside every amount. */
final class Convert implements Step {
    private final Night night;
    private final Optional<ExchangeRates> rates;

    /** Converts with these rates; without them, only what needs none. */
    Convert(Night night, Optional<ExchangeRates> rates) {
        this.night = night;
        this.rates = rates;
    }

    @Override
    public String doing() {
        return "converting currencies";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                night.view("marts/exchange_rate"),
                Piece.reading(
                        night.models().reads("marts/missing_fx_rate"),
                        () -> rates.ifPresent(ExchangeRates::requireAll)),
                night.store("marts/converted_cost_daily"));
    }
}
