package io.apportion.night;

import java.util.List;

/** Puts what was billed for AI beside what the logs say it should have cost. */
final class Reconcile implements Step {
    private final Night night;

    Reconcile(Night night) {
        this.night = night;
    }

    @Override
    public String doing() {
        return "meeting the AI bill with the logs";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                night.view("attribution/provider_final_day"),
                night.hold("attribution/tier_cost"),
                night.store("attribution/bill_reconciliation"),
                night.view("attribution/bill_meter"));
    }
}
