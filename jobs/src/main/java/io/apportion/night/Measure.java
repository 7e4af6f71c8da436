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
        night.models().view("marts/gap_cost");
        night.models().view("marts/service_tag_start");
        night.models().view("marts/resource_tag_start");
        night.storeTogether(
                "attribution/bill_variance",
                "marts/team_cost_daily",
                "marts/unit_economics_daily",
                "marts/group_cost_monthly",
                "marts/margin_monthly",
                "marts/tag_coverage_daily",
                "marts/freshness",
                "marts/tag_gap");
        night.models().materialise("marts/maturity_measure");
        night.storeTogether("marts/finops_maturity_monthly", "marts/team_bill_variance_daily");
    }
}
