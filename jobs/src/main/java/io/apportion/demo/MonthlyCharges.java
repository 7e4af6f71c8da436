package io.apportion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What AWS charges once a billing period: support, tax, a subscription, a credit and a correction. */
final class MonthlyCharges {
    private static final BigDecimal SUPPORT_RATE = new BigDecimal("0.03");
    private static final BigDecimal TAX_RATE = new BigDecimal("0.04");
    private static final int CENTS = 2;
    private static final String COMPUTE = "Amazon Elastic Compute Cloud";
    private static final Sku SUPPORT = Sku.unmetered("AWS Support", "Other", "AWS Support (Business)");
    private static final Sku TAX = Sku.unmetered(COMPUTE, "Compute", "Tax for product code AmazonEC2");
    private static final Sku CREDIT = Sku.unmetered(COMPUTE, "Compute", "Migration programme credit");
    private static final Sku PORTAL =
            Sku.unmetered("Signpost Developer Portal", "Developer Tools", "Annual plan, billed monthly");
    private static final Sku CORRECTED = new Sku(
            "Amazon Relational Database Service",
            "Databases",
            "AWS-RDS-R6G2XL",
            "InstanceUsage:db.r6g.2xl",
            "Refund of hours charged twice",
            "Hrs");

    private MonthlyCharges() {}

    /** Support and tax are shares of what the period's usage billed. */
    static List<Charge> charges(YearMonth period, List<Charge> usage) {
        Map<Account, BigDecimal> billed = billedByAccount(period, usage);
        BigDecimal total = billed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Charge> charges = new ArrayList<>();
        charges.add(monthly(period, Account.AWS_PROD, SUPPORT, share(total, SUPPORT_RATE), Terms.USAGE));
        billed.forEach(
                (account, amount) -> charges.add(monthly(period, account, TAX, share(amount, TAX_RATE), Terms.TAX)));
        charges.add(portal(period));
        return charges;
    }

    /** Migration credit of October. */
    static Charge credit() {
        Cost cost = Cost.credit(new BigDecimal("-1500.00"));
        return Charge.monthly(YearMonth.of(2026, 10), Resource.whole(Account.AWS_PROD), CREDIT, cost, Terms.CREDIT);
    }

    /** Booked in November for a day of October. */
    static Charge correction() {
        LocalDate day = LocalDate.of(2026, 10, 14);
        Resource database = new Resource(
                Account.AWS_PROD,
                "arn:aws:rds:us-east-1:041000000001:db:ledger-database-1",
                "ledger-database-1",
                Map.of("team", "payments", "feature", "ledger"));
        return new Charge(
                YearMonth.of(2026, 11),
                day,
                day.plusDays(1),
                database,
                CORRECTED,
                null,
                Cost.plain(new BigDecimal("-84.20")),
                Terms.CORRECTION);
    }

    private static Charge portal(YearMonth period) {
        Resource portal = Resource.untagged(Account.AWS_PROD, "signpost/larkfield", "dev-portal");
        return Charge.monthly(period, portal, PORTAL, Cost.plain(new BigDecimal("1200.00")), Terms.SUBSCRIPTION);
    }

    private static Charge monthly(YearMonth period, Account account, Sku sku, BigDecimal amount, Terms terms) {
        return Charge.monthly(period, Resource.whole(account), sku, Cost.plain(amount), terms);
    }

    private static Map<Account, BigDecimal> billedByAccount(YearMonth period, List<Charge> usage) {
        Map<Account, BigDecimal> billed = new EnumMap<>(Account.class);
        usage.stream()
                .filter(charge -> charge.booked().equals(period))
                .forEach(charge ->
                        billed.merge(charge.resource().account(), charge.cost().billed(), BigDecimal::add));
        return billed;
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal rate) {
        return amount.multiply(rate).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
