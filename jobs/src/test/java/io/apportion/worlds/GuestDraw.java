package io.apportion.worlds;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws charges and calls of a team that has nothing to do with the others: its own source, accounts and models. */
final class GuestDraw {
    static final String SOURCE = "guest";

    private final Chance chance;

    GuestDraw(Chance chance) {
        this.chance = chance;
    }

    World draw(YearMonth month) {
        List<Map<String, String>> charges = new ArrayList<>();
        List<Map<String, String>> calls = new ArrayList<>();
        MeterDraw meters = new MeterDraw(chance, new TagsDraw(chance));
        for (String day : List.of("3", "5")) {
            charges.add(charge(day));
            meters.draw(charges, calls, day);
        }
        charges.forEach(charge -> charge.put("source", SOURCE));
        charges.forEach(charge -> charge.put("sub_account_id", SOURCE));
        calls.forEach(call -> call.put("account_id", SOURCE));
        return new World(month, Map.of("billing_charge", charges, "inference_attempt", calls));
    }

    private Map<String, String> charge(String day) {
        Map<String, String> charge = new TreeMap<>();
        charge.put(World.DAY, day);
        charge.put("provider", "AWS");
        charge.put("charges", "1");
        charge.put("service_name", "EC2");
        charge.put("charge_category", "Usage");
        charge.put("marketplace", "false");
        charge.put("currency", "USD");
        charge.put("kept_tags", "[[\"team\",\"guest\"]]");
        charge.put("billed_cost", chance.amount().toPlainString());
        charge.put("effective_cost", chance.amount().toPlainString());
        return charge;
    }
}
