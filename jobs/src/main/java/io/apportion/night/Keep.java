package io.apportion.night;

/**
 * Stores the groups of charges and calls that explain the ledger. They come after it, since the ledger is made from what is
 * held of them; from here on they are read back from where they are stored, so that the audit sees what readers will.
 */
final class Keep implements Step {
    private final Night night;

    Keep(Night night) {
        this.night = night;
    }

    @Override
    public String doing() {
        return "keeping what explains the numbers";
    }

    @Override
    public void run() {
        night.storeTogether("staging/user_usage_daily", "audit/run_input");
        night.storeHeld("charge_group", "inference_usage", "rated_usage", "tag_set", "rejected_row");
    }
}
