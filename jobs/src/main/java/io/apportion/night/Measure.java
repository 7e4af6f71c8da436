package io.apportion.night;

import java.util.List;

/** Makes the tables that people query from the ledger. */
final class Measure implements Step {
    private final Night night;

    Measure(Night night) {
        this.night = night;
    }

    @Override
    public String doing() {
        return "measuring teams, features and maturity";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                night.view("marts/gap_cost"),
                night.hold("marts/service_tag_start"),
                night.hold("marts/resource_tag_start"),
                night.store("attribution/bill_variance"),
                night.store("marts/team_cost_daily"),
                night.store("marts/unit_economics_daily"),
                night.store("marts/group_cost_monthly"),
                night.store("marts/margin_monthly"),
                night.store("marts/tag_coverage_daily"),
                night.store("marts/freshness"),
                night.store("marts/tag_gap"),
                night.hold("marts/maturity_measure"),
                night.store("marts/finops_maturity_monthly"),
                night.store("marts/team_bill_variance_daily"));
    }
}
