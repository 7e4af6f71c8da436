package io.apportion.night;

import java.util.List;

/** Puts the price card beside the calls. The ledger does not wait for it: no share of a bill depends on a price. */
final class Rate implements Step {
    private final Night night;

    Rate(Night night) {
        this.night = night;
    }

    @Override
    public String doing() {
        return "rating calls by the price card";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(night.hold("attribution/rated_usage"));
    }
}
