package io.apportion.night;

/** Places every charge on its owners. Billed and effective cost are each conserved exactly. */
final class Attribute implements Step {
    private final Night night;

    Attribute(Night night) {
        this.night = night;
    }

    @Override
    public String doing() {
        return "attributing every charge";
    }

    @Override
    public void run() {
        night.models().materialise("attribution/usage_weight");
        night.models().materialise("attribution/direct_share");
        night.holdTogether("attribution/pool_weight", "attribution/followed_share");
        night.models().materialise("attribution/pool_recipient");
        night.models().materialise("attribution/pool_share");
        night.models().view("attribution/placed_share");
        night.store("attribution/attributed_cost");
    }
}
