package io.apportion.night;

import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * Days of usage that a file holds of a month.
 *
 * @param first oldest UTC day; null when it holds none, as a file of taxes
 * @param last newest UTC day; null as first
 */
record HeldDays(LocalDate first, LocalDate last) {
    /** No usage at all. */
    static final HeldDays NONE = new HeldDays(null, null);

    /** Of a row with first_usage_date and last_usage_date. */
    static HeldDays of(Row row) {
        return new HeldDays(row.getAs("first_usage_date"), row.getAs("last_usage_date"));
    }

    /** The days of both. */
    HeldDays and(HeldDays other) {
        if (first == null || other.first == null) {
            return first == null ? other : this;
        }
        return new HeldDays(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
