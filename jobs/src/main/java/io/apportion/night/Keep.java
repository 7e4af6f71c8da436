package io.apportion.night;

import java.util.List;

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
    public List<Piece> pieces() {
        return List.of(
                night.store("staging/user_usage_daily"),
                night.store("audit/run_input"),
                night.storeHeld("charge_group"),
                night.storeHeld("inference_usage"),
                night.storeHeld("rated_usage"),
                night.storeHeld("tag_set"),
                night.storeHeld("rejected_row"));
    }
}
