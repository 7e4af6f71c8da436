package io.apportion.pricing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whose models a provider resells at list price. One step only: a fallback has no fallback. */
record PriceFallback(Map<String, List<String>> byProvider) implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final SeedTable COLUMNS = new SeedTable(
            Set.of("price_provider", "fallback_order", "fallback_price_provider", "reason", "source"), Set.of());

    /** Reads the lines, which must stand in the order they are to be tried. */
    static PriceFallback read(SeedSource source, Problems problems) {
        Map<String, List<String>> byProvider = new LinkedHashMap<>();
        for (SeedLine line : COLUMNS.read(source, problems)) {
            List<String> before = byProvider.computeIfAbsent(fold(line, "price_provider"), name -> new ArrayList<>());
            before.add(fold(line, "fallback_price_provider"));
            problems.addIf(
                    !line.text("fallback_order").equals(String.valueOf(before.size())),
                    line.origin(),
                    "fallback_order is not " + before.size(),
                    line.text("fallback_order"));
            problems.addIf(line.text("reason").isEmpty(), line.origin(), "reason is empty", "");
        }
        return new PriceFallback(byProvider);
    }

    List<String> after(String priceProvider) {
        return byProvider.getOrDefault(priceProvider, List.of());
    }

    private static String fold(SeedLine line, String column) {
        return line.text(column).toLowerCase(Locale.ROOT);
    }
}
