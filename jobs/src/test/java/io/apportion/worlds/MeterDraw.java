package io.apportion.worlds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws meters of models: lines of the bill, and calls whose tokens are none, a part, all or more of what they count. */
final class MeterDraw {
    private static final Map<String, String> METERS = Map.of(
            "input", "Input Tokens",
            "cache_read", "Cache Read Input Tokens",
            "cache_write", "Cache Write Input Tokens",
            "output", "Output Tokens");
    private static final List<String> CLASSES = List.of("input", "cache_read", "cache_write", "output");

    private final Chance chance;
    private final TagsDraw tags;

    MeterDraw(Chance chance, TagsDraw tags) {
        this.chance = chance;
        this.tags = tags;
    }

    /** Adds the lines and calls of one meter of a day. */
    void draw(List<Map<String, String>> charges, List<Map<String, String>> calls, String day) {
        String account = chance.pickOrNull(6, List.of("org-1", "org-2"));
        String model = chance.pick(List.of("gpt-4o", "gpt-4o-mini", "house-model"));
        String tokenClass = chance.pick(CLASSES);
        int billedTokens = chance.between(1, 60_000);
        for (int i = chance.between(0, 2); i > 0; i--) {
            charges.add(charge(day, account, model, tokenClass, billedTokens));
        }
        int percent = chance.pick(List.of(0, 50, 70, 100, 130));
        for (int i = percent == 0 ? 0 : chance.between(1, 3); i > 0; i--) {
            int tokens = chance.oneIn(5) ? chance.between(1, 50_000) : billedTokens * percent / 100;
            calls.add(call(day, account, model, tokenClass, tokens));
        }
    }

    private Map<String, String> charge(String day, String account, String model, String tokenClass, int billedTokens) {
        Map<String, String> charge = new TreeMap<>();
        charge.put(World.DAY, day);
        charge.put("charges", "1");
        charge.put("source", "openai");
        charge.put("provider", "OpenAI");
        charge.put("sub_account_id", account);
        charge.put("service_name", "OpenAI API");
        charge.put("charge_category", chance.oneIn(12) ? "Credit" : "Usage");
        charge.put("marketplace", "false");
        charge.put("currency", chance.pick(List.of("USD", "USD", "EUR")));
        charge.put("kept_tags", chance.oneIn(3) ? tags.draw(4) : "[]");
        charge.put("ai_charge_text", "{\"meter\":\"" + METERS.get(tokenClass) + "\",\"model\":\"" + model + "\"}");
        charge.put("ai_model", model);
        charge.put("ai_class", tokenClass);
        quantity(charge, billedTokens);
        BigDecimal amount = chance.oneIn(9) ? chance.amount().negate() : chance.amount();
        charge.put("billed_cost", amount.toPlainString());
        charge.put("effective_cost", (chance.oneIn(2) ? amount : chance.amount()).toPlainString());
        return charge;
    }

    private void quantity(Map<String, String> charge, int tokens) {
        switch (chance.between(0, 6)) {
            case 0 -> charge.put("consumed_unit", "Token packs");
            case 1, 2 -> charge.put("consumed_unit", "tokens");
            default -> charge.put("consumed_unit", "1K tokens");
        }
        BigDecimal quantity = charge.get("consumed_unit").equals("1K tokens")
                ? BigDecimal.valueOf(tokens, 3)
                : BigDecimal.valueOf(tokens);
        charge.put("consumed_quantity", chance.oneIn(10) ? null : quantity.toPlainString());
    }

    private Map<String, String> call(String day, String account, String model, String tokenClass, int tokens) {
        Map<String, String> call = new TreeMap<>();
        call.put(World.DAY, day);
        call.put("billing_period", "");
        call.put("source", "gateway");
        call.put("provider", "openai");
        call.put("account_id", account == null ? "(unknown)" : account);
        call.put("model", model);
        call.put("service_tier", "standard");
        call.put("operation", "chat");
        call.put("price_step", "base");
        call.put("calls", "1");
        call.put("workspace_id", chance.pickOrNull(2, List.of("ws-1", "ws-2")));
        call.put("api_key_id", chance.pickOrNull(2, List.of("k-1", "k-2", "k-3")));
        call.put("kept_tags", tags.draw(2));
        CLASSES.forEach(each -> call.put(each + "_tokens", "0"));
        call.put(tokenClass + "_tokens", Integer.toString(tokens));
        if (chance.oneIn(4)) {
            call.put("output_tokens", Integer.toString(chance.between(0, 900)));
        }
        return call;
    }
}
