package io.apportion.night;

import io.apportion.matching.RuleMatching;
import java.util.List;
import java.util.Set;

/** Decides who owns each group of charges and calls by rule, tag or inheritance. */
final class Own implements Step {
    private final Night night;

    Own(Night night) {
        this.night = night;
    }

    @Override
    public String doing() {
        return "asking rules and tags who owns what";
    }

    @Override
    public List<Piece> pieces() {
        RuleMatching matching = new RuleMatching(night.spark(), night.rules());
        return List.of(
                Piece.of(RuleMatching.VALUED, RuleMatching.GROUPS, () -> matching.viewValues(night.models())),
                Piece.of(Set.of("pool_match"), RuleMatching.VALUED_GROUPS, matching::viewPools),
                Piece.of(Set.of("ended_rule"), RuleMatching.VALUED_GROUPS, matching::viewEndedRules),
                night.hold("attribution/owner"),
                night.hold("attribution/policed_charge"),
                night.hold("attribution/current_owner"),
                night.hold("attribution/charge_pool"));
    }
}
