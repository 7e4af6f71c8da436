package io.apportion.night;

import io.apportion.export.ToldApart;
import io.apportion.matching.Kept;
import io.apportion.rating.Prices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Values of the markers that models name. */
final class NightMarkers {
    private NightMarkers() {}

    static Map<String, Object> of(ToldApart toldApart, String currency, LocalDate runDate) {
        Map<String, Object> markers = new HashMap<>();
        markers.put("run_date", runDate);
        markers.put("run_month", runDate.toString().substring(0, "yyyy-MM".length()));
        markers.put("kept_keys", toldApart.tagKeys());
        markers.put("kept_columns", String.join(",", new TreeSet<>(toldApart.columns())));
        markers.put("price_steps", toldApart.priceSteps());
        markers.put("currency", currency);
        return markers;
    }

    /** What rules and prices tell apart, and users where there are pseudonyms for them. */
    static ToldApart toldApart(Kept kept, Prices prices, boolean usersHavePseudonyms) {
        Set<String> columns = new TreeSet<>(kept.columns());
        if (usersHavePseudonyms) {
            columns.add("end_user_id");
        }
        return new ToldApart(kept.keyText(), columns, prices.steps().text());
    }
}
