package io.apportion.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything one cloud charges over the demo's two billing periods.
 *
 * @param charges by billing period, then in the order they arose
 */
record Bill(Cloud cloud, List<Charge> charges) {
    static Bill of(long seed, Cloud cloud, TokenLedger ledger) {
        Fleet fleet = Fleet.of(seed, cloud);
        List<Charge> charges = new ArrayList<>(AiCharges.of(ledger, cloud));
        for (LocalDate day : DemoDays.all()) {
            List<Charge> usage = fleet.charges(day);
            charges.addAll(usage);
            if (cloud == Cloud.AWS) {
                charges.addAll(SavingsPlan.charges(day, usage));
                charges.addAll(new SharedCharges(seed).charges(day));
            }
        }
        if (cloud == Cloud.AWS) {
            charges.addAll(onceAPeriod(charges));
        }
        return new Bill(cloud, List.copyOf(charges));
    }

    /** The rows of one delivery: exports hold a file a billing period. */
    List<Charge> booked(YearMonth period) {
        return charges.stream().filter(charge -> charge.booked().equals(period)).toList();
    }

    private static List<Charge> onceAPeriod(List<Charge> usage) {
        List<Charge> charges = new ArrayList<>();
        DemoDays.periods().forEach(period -> charges.addAll(MonthlyCharges.charges(period, usage)));
        charges.add(MonthlyCharges.credit());
        charges.add(MonthlyCharges.correction());
        return charges;
    }
}
