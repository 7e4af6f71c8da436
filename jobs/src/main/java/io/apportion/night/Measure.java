package io.apportion.night;

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
    public void run() {
        night.store("marts/team_cost_daily");
        night.store("marts/unit_economics_daily");
        night.store("marts/margin_monthly");
        night.store("marts/tag_coverage_daily");
        night.models().materialise("marts/maturity_measure");
        night.store("marts/finops_maturity_monthly");
    }
}
