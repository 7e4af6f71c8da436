package io.apportion.night;

import io.apportion.matching.RuleMatching;

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
    public void run() {
        RuleMatching matching = new RuleMatching(night.spark(), night.rules());
        matching.viewValues(night.models());
        matching.viewPools();
        matching.viewEndedRules();
        night.holdTogether("attribution/owner", "attribution/policed_charge");
        night.holdTogether("attribution/current_owner", "attribution/charge_pool");
    }
}
