package io.apportion.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The savings plan of the payer, worth 60.00 US dollars a day for a year whether used or not: a part paid up front on
 * the first day, the rest day by day.
 */
final class SavingsPlan {
    static final BigDecimal WORTH_PER_DAY = new BigDecimal("60.00");
    static final BigDecimal PAID_PER_DAY = new BigDecimal("46.30");
    static final BigDecimal PAID_UP_FRONT = new BigDecimal("5000.50");

    private static final Resource PLAN = Resource.untagged(Account.AWS_PROD, Terms.SAVINGS_PLAN, "compute-plan");
    private static final Sku SKU = new Sku(
            "Savings Plans for AWS Compute usage",
            "Compute",
            "AWS-CSP-1Y",
            "ComputeSP:1yrPartialUpfront",
            "1 year Partial Upfront Compute Savings Plan",
            null);

    private SavingsPlan() {}

    /** The day's payments, and what of the day's worth nothing used. */
    static List<Charge> charges(LocalDate day, List<Charge> usage) {
        BigDecimal used = usage.stream()
                .filter(charge -> charge.terms().equals(Terms.COVERED))
                .map(charge -> charge.cost().effective())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Charge> charges = new ArrayList<>();
        if (day.equals(DemoDays.FIRST)) {
            charges.add(Charge.daily(day, PLAN, SKU, null, Cost.commitment(PAID_UP_FRONT), Terms.UP_FRONT));
        }
        charges.add(Charge.daily(day, PLAN, SKU, null, Cost.commitment(PAID_PER_DAY), Terms.COMMITMENT));
        charges.add(Charge.daily(day, PLAN, SKU, null, Cost.unused(WORTH_PER_DAY.subtract(used)), Terms.UNUSED));
        return charges;
    }
}
