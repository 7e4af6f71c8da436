package io.apportion.night;

import io.apportion.matching.Kept;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Values of the markers that models name. */
final class NightMarkers {
    private NightMarkers() {}

    static Map<String, Object> of(OwnershipRules rules, Prices prices, String currency, LocalDate runDate) {
        return of(Kept.of(rules), prices, currency, runDate);
    }

    static Map<String, Object> of(Kept kept, Prices prices, String currency, LocalDate runDate) {
        Map<String, Object> markers = new HashMap<>();
        markers.put("run_date", runDate);
        markers.put("run_month", runDate.toString().substring(0, "yyyy-MM".length()));
        markers.put("kept_keys", kept.keyText());
        markers.put("kept_columns", kept.columnText());
        markers.put("price_steps", prices.steps().text());
        markers.put("currency", currency);
        return markers;
    }
}
