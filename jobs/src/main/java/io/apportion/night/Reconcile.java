package io.apportion.night;

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
    public void run() {
        night.models().view("attribution/provider_final_day");
        night.holdTogether("attribution/tier_cost");
        night.store("attribution/bill_reconciliation");
        night.models().view("attribution/bill_meter");
    }
}
