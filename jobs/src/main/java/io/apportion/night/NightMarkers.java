package io.apportion.night;

import io.apportion.matching.RuleColumns;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Values of the markers that models name. */
final class NightMarkers {
    private NightMarkers() {}

    static Map<String, Object> of(OwnershipRules rules, Prices prices, String currency, LocalDate runDate) {
        Map<String, Object> markers = new HashMap<>();
        markers.put("run_date", runDate);
        markers.put("run_month", runDate.toString().substring(0, "yyyy-MM".length()));
        markers.put("kept_keys", RuleColumns.keptKeys(rules));
        markers.put("kept_columns", RuleColumns.keptColumns(rules));
        markers.put("price_steps", prices.steps().text());
        markers.put("currency", currency);
        return markers;
    }
}
