package io.apportion.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One row of a bill.
 *
 * @param booked the billing period; a correction is booked later than its charge period
 * @param start first day of the charge period
 * @param end day after the charge period
 * @param quantity in the SKU's unit; null when nothing is measured
 */
record Charge(
        YearMonth booked,
        LocalDate start,
        LocalDate end,
        Resource resource,
        Sku sku,
        BigDecimal quantity,
        Cost cost,
        Terms terms) {
    /** A charge of one day. */
    static Charge daily(LocalDate day, Resource resource, Sku sku, BigDecimal quantity, Cost cost, Terms terms) {
        return new Charge(YearMonth.from(day), day, day.plusDays(1), resource, sku, quantity, cost, terms);
    }

    /** A charge of a whole billing period. */
    static Charge monthly(YearMonth period, Resource resource, Sku sku, Cost cost, Terms terms) {
        return new Charge(period, period.atDay(1), period.plusMonths(1).atDay(1), resource, sku, null, cost, terms);
    }
}
