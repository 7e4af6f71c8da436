package io.apportion.worlds;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws the bill of a world, what is measured in it, and what people move by hand. */
final class WorldDraw {
    private static final List<String> ACCOUNTS = List.of("a1", "a2", "a3", "a4");
    private static final List<String> SERVICES =
            List.of("EC2", "S3", "EC2", "S3", "EKS", "GuardDuty", "AWS Support", "Vector", "WorkMail");
    private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR");

    private final Chance chance;
    private final TagsDraw tags;
    private final MeterDraw meters;

    WorldDraw(Chance chance) {
        this.chance = chance;
        this.tags = new TagsDraw(chance);
        this.meters = new MeterDraw(chance, tags);
    }

    World draw(YearMonth month) {
        List<Map<String, String>> charges = new ArrayList<>();
        for (int i = chance.between(18, 26); i > 0; i--) {
            charges.add(charges.isEmpty() || !chance.oneIn(6) ? charge() : repeated(chance.pick(charges)));
        }
        List<Map<String, String>> calls = new ArrayList<>();
        for (int i = chance.between(3, 6); i > 0; i--) {
            meters.draw(charges, calls, day());
        }
        return new World(
                month,
                Map.of(
                        "billing_charge",
                        charges,
                        "inference_attempt",
                        calls,
                        "usage_driver",
                        drivers(),
                        "rejected_row",
                        chance.oneIn(4) ? List.of(rejected()) : List.of(),
                        "reallocation",
                        chance.oneIn(4) ? List.of(moved()) : List.of()));
    }

    private String day() {
        return Integer.toString(chance.oneIn(12) ? 0 : chance.between(Calendar.FIRST_DAY, Calendar.LAST_DAY));
    }

    private Map<String, String> charge() {
        Map<String, String> charge = new TreeMap<>();
        charge.put(World.DAY, day());
        charge.put("charges", "1");
        charge.put("source", chance.pick(List.of("aws", "aws", "gcp")));
        charge.put("provider", charge.get("source").equals("aws") ? "AWS" : "Google Cloud");
        charge.put("sub_account_id", chance.pickOrNull(9, ACCOUNTS));
        charge.put("service_name", chance.pickOrNull(12, SERVICES));
        charge.put("sku_id", chance.pickOrNull(3, List.of("sku-1", "sku-2")));
        charge.put("region_id", chance.pickOrNull(2, List.of("eu-1", "eu-2", "eu-3", "eu-9")));
        charge.put("resource_id", chance.pickOrNull(4, List.of("r-1", "r-10", "r-2", "r-23")));
        charge.put("marketplace", Boolean.toString(chance.oneIn(12)));
        charge.put("currency", chance.pick(CURRENCIES));
        charge.put("kept_tags", tags.draw(2));
        classed(charge, chance.between(0, 11));
        return charge;
    }

    private void classed(Map<String, String> charge, int kind) {
        BigDecimal billed = chance.amount();
        BigDecimal effective = chance.oneIn(2) ? billed : chance.amount();
        charge.put("charge_category", kind == 0 ? "Tax" : kind == 1 ? "Purchase" : "Usage");
        boolean negative = false;
        switch (kind) {
            case 2, 3 -> {
                charge.put("charge_category", "Credit");
                negative = !chance.oneIn(8);
            }
            case 4 -> {
                charge.put("charge_class", "Correction");
                negative = true;
            }
            case 5 -> {
                charge.put("commitment_discount_status", chance.pick(List.of("Unused", "Unused", "Used")));
                billed = chance.oneIn(2) ? BigDecimal.ZERO : billed;
            }
            case 6 -> {
                charge.put("charge_category", chance.pick(List.of("Adjustment", "Usage")));
                billed = chance.oneIn(3) ? billed.negate() : billed;
            }
            default -> charge.put("charge_class", null);
        }
        charge.put("billed_cost", (negative ? billed.negate() : billed).toPlainString());
        charge.put("effective_cost", (negative ? effective.negate() : effective).toPlainString());
    }

    /** Another charge of the same group. */
    private Map<String, String> repeated(Map<String, String> charge) {
        Map<String, String> repeated = new TreeMap<>(charge);
        BigDecimal billed = chance.amount();
        repeated.put("billed_cost", billed.toPlainString());
        repeated.put("effective_cost", chance.amount().toPlainString());
        return repeated;
    }

    private List<Map<String, String>> drivers() {
        Map<List<String>, Map<String, String>> drivers = new LinkedHashMap<>();
        for (String day : List.of("0", "3", "4", "5", "6")) {
            for (int i = chance.between(0, 4); i > 0; i--) {
                String team = chance.oneIn(4) ? "(idle)" : chance.pick(DrawnRules.TEAMS.subList(0, 6));
                String feature = chance.pick(List.of("rank", "index", "(unattributed)"));
                Map<String, String> driver = new TreeMap<>();
                driver.put(World.DAY, day);
                driver.put("driver", "gpu_seconds");
                driver.put("team", team);
                driver.put("feature", feature);
                driver.put(
                        "quantity",
                        BigDecimal.valueOf(chance.between(0, 9_999_999), 3).toPlainString());
                drivers.put(List.of(day, team, feature), driver);
            }
        }
        return List.copyOf(drivers.values());
    }

    private Map<String, String> rejected() {
        Map<String, String> row = new TreeMap<>();
        row.put(World.DAY, day());
        row.put("kind", "billing");
        row.put("source", "aws");
        row.put("provider", "AWS");
        row.put("reason", "UNKNOWN_CATEGORY");
        row.put("currency", chance.pick(CURRENCIES));
        row.put("billed_cost", chance.amount().toPlainString());
        row.put(
                "effective_cost",
                chance.oneIn(3) ? null : chance.amount().negate().toPlainString());
        return row;
    }

    private Map<String, String> moved() {
        Map<String, String> row = new TreeMap<>();
        row.put(World.DAY, day());
        row.put("reallocation_id", "move");
        row.put("currency", chance.pick(CURRENCIES));
        row.put("from_team", chance.pick(List.of("search", "(unattributed)")));
        row.put("from_feature", "(unattributed)");
        row.put("to_team", chance.pick(List.of("ads", "mobile")));
        row.put("to_feature", chance.pick(DrawnRules.FEATURES));
        row.put("billed_cost", chance.amount().toPlainString());
        row.put("effective_cost", chance.amount().toPlainString());
        return row;
    }
}
