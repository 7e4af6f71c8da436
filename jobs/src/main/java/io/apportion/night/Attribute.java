package io.apportion.night;

import java.util.List;

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
    public List<Piece> pieces() {
        return List.of(
                night.hold("attribution/known_usage"),
                night.hold("attribution/usage_weight"),
                night.hold("attribution/direct_share"),
                night.hold("attribution/pool_weight"),
                night.hold("attribution/pool_recipient"),
                night.hold("attribution/pool_share"),
                night.hold("attribution/followed_share"),
                night.view("attribution/placed_share"),
                night.store("attribution/attributed_cost"));
    }
}
