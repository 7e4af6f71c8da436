package io.apportion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BillTest {
    private static final long SEED = 7;
    private static final Map<Cloud, Bill> BILLS = bills();

    @Test
    void aiIsAboutAThirdOfATotalThatAPersonCanPicture() {
        BigDecimal total = effective(charge -> true);
        BigDecimal ai = effective(BillTest::isAi);

        assertThat(total).isBetween(new BigDecimal("150000"), new BigDecimal("250000"));
        assertThat(ai.multiply(BigDecimal.valueOf(100)).divideToIntegralValue(total))
                .isBetween(BigDecimal.valueOf(27), BigDecimal.valueOf(40));
    }

    @Test
    void everyCloudBillsSomethingInBothPeriods() {
        for (Bill bill : BILLS.values()) {
            for (YearMonth period : DemoDays.periods()) {
                assertThat(sum(bill.booked(period), Cost::billed))
                        .as("%s %s", bill.cloud(), period)
                        .isPositive();
                assertThat(sum(bill.booked(period), Cost::effective))
                        .as("%s %s", bill.cloud(), period)
                        .isPositive();
            }
        }
    }

    @Test
    void whatTheSavingsPlanCoversAndWastesIsWhatAYearOfItCosts() {
        BigDecimal paidInAYear =
                SavingsPlan.PAID_PER_DAY.multiply(BigDecimal.valueOf(365)).add(SavingsPlan.PAID_UP_FRONT);

        for (LocalDate day : DemoDays.all()) {
            List<Charge> plan = charges()
                    .filter(charge ->
                            charge.start().equals(day) && charge.terms().commitmentId() != null)
                    .toList();
            assertThat(sum(plan, Cost::effective).multiply(BigDecimal.valueOf(365)))
                    .as("%s", day)
                    .isEqualByComparingTo(paidInAYear);
            assertThat(plan)
                    .as("%s", day)
                    .anyMatch(charge -> charge.terms().equals(Terms.UNUSED)
                            && charge.cost().effective().signum() > 0);
        }
    }

    @Test
    void aiLinesSayNothingAboutWhoCaused() {
        assertThat(charges().filter(BillTest::isAi))
                .isNotEmpty()
                .allMatch(charge -> charge.resource().tags().isEmpty());
    }

    @Test
    void microsoftChargesTwelvePercentBelowList() {
        BigDecimal list = sum(BILLS.get(Cloud.AZURE).charges(), Cost::list);

        assertThat(sum(BILLS.get(Cloud.AZURE).charges(), Cost::billed))
                .isEqualByComparingTo(list.multiply(new BigDecimal("0.88")));
    }

    @Test
    void tagsAreMissingOnAboutAnEighthOfWhatPeopleTag() {
        Predicate<Charge> taggable = charge -> charge.resource().tags().containsKey("env")
                && !charge.resource().name().startsWith("cluster-a")
                && !charge.resource().name().startsWith("gpu-pool");
        BigDecimal untagged =
                effective(taggable.and(charge -> charge.resource().tags().size() == 1));

        assertThat(untagged.multiply(BigDecimal.valueOf(100)).divideToIntegralValue(effective(taggable)))
                .isBetween(BigDecimal.valueOf(7), BigDecimal.valueOf(18));
    }

    @Test
    void aCorrectionOfOctoberIsBookedInNovember() {
        Charge correction = charges()
                .filter(charge -> charge.terms().equals(Terms.CORRECTION))
                .findFirst()
                .orElseThrow();

        assertThat(correction.booked()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(correction.start()).isEqualTo(LocalDate.of(2026, 10, 14));
        assertThat(correction.cost().billed()).isNegative();
    }

    @Test
    void chargesStayWithinTheSizeOfADemo() {
        assertThat(charges().count()).isBetween(20_000L, 30_000L);
    }

    private static boolean isAi(Charge charge) {
        return charge.sku().category().equals("AI and Machine Learning");
    }

    private static BigDecimal effective(Predicate<Charge> wanted) {
        return sum(charges().filter(wanted).toList(), Cost::effective);
    }

    private static BigDecimal sum(List<Charge> charges, Function<Cost, BigDecimal> amount) {
        return charges.stream().map(charge -> amount.apply(charge.cost())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<Charge> charges() {
        return BILLS.values().stream().flatMap(bill -> bill.charges().stream());
    }

    private static Map<Cloud, Bill> bills() {
        TokenLedger ledger = TokenLedger.of(SEED);
        return Stream.of(Cloud.values())
                .collect(Collectors.toMap(cloud -> cloud, cloud -> Bill.of(SEED, cloud, ledger)));
    }
}
