package io.apportion.explain;

import io.apportion.attribution.Fraction;
import java.math.BigDecimal;
import java.util.Map;

/** How much a node of an explanation stands for; every digit of it. */
public sealed interface Measure {
    /** For a person. */
    String text();

    /** The same as one of the parts of a whole, whose unit stands above. */
    default String partText() {
        return text();
    }

    /** For a machine: name and value, amounts as text. */
    Map<String, String> columns();

    /**
     * Money.
     *
     * @param effectiveCost EffectiveCost
     * @param billedCost BilledCost
     * @param currency ISO 4217 of both
     */
    record Cost(BigDecimal effectiveCost, BigDecimal billedCost, String currency) implements Measure {
        @Override
        public String text() {
            String effective = Digits.money(effectiveCost) + " " + currency;
            return effectiveCost.compareTo(billedCost) == 0
                    ? effective
                    : effective + " (billed " + Digits.money(billedCost) + ")";
        }

        @Override
        public Map<String, String> columns() {
            return Map.of(
                    "effective_cost", Digits.plain(effectiveCost),
                    "billed_cost", Digits.plain(billedCost),
                    "currency", currency);
        }

        Cost plus(Cost other) {
            return new Cost(effectiveCost.add(other.effectiveCost), billedCost.add(other.billedCost), currency);
        }

        Cost minus(Cost other) {
            return new Cost(
                    effectiveCost.subtract(other.effectiveCost), billedCost.subtract(other.billedCost), currency);
        }

        boolean isSame(Cost other) {
            return effectiveCost.compareTo(other.effectiveCost) == 0 && billedCost.compareTo(other.billedCost) == 0;
        }

        static Cost none(String currency) {
            return new Cost(BigDecimal.ZERO, BigDecimal.ZERO, currency);
        }
    }

    /**
     * A weight that money was split by.
     *
     * @param quantity how much
     * @param unit what is counted
     */
    record Weight(BigDecimal quantity, String unit) implements Measure {
        @Override
        public String text() {
            return partText() + " " + unit;
        }

        @Override
        public String partText() {
            return Digits.grouped(quantity);
        }

        @Override
        public Map<String, String> columns() {
            return Map.of("weight", Digits.plain(quantity), "weight_unit", unit);
        }
    }

    /**
     * A weight whose digits have no end.
     *
     * @param fraction exactly
     */
    record Portion(Fraction fraction) implements Measure {
        @Override
        public String text() {
            return fraction.equals(Fraction.ONE) ? "1" : fraction.toString();
        }

        @Override
        public Map<String, String> columns() {
            return Map.of("weight_fraction", fraction.toString());
        }
    }
}
