package io.apportion.pricing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every price of one model and every factor on them, whatever the date, tier, region or account. */
final class ModelPrices implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<Unit, List<PriceRow>> byUnit;
    private final List<PriceMultiplier> multipliers;

    ModelPrices(List<PriceRow> rows, List<PriceMultiplier> multipliers) {
        this.byUnit = rows.stream()
                .collect(Collectors.groupingBy(
                        PriceRow::unit, () -> new EnumMap<>(Unit.class), Collectors.toUnmodifiableList()));
        this.multipliers = List.copyOf(multipliers);
    }

    /** Whether the model had any price on the day. */
    boolean pricedOn(LocalDate date) {
        return byUnit.values().stream()
                .flatMap(List::stream)
                .anyMatch(row -> row.validity().includes(date));
    }

    /** The row to charge for a unit, with the factors on it; empty if neither the unit nor a parent has a price. */
    Optional<ChargedPrice> charge(Unit unit, Usage usage) {
        return find(unit, usage).map(row -> new ChargedPrice(row, factors(row, usage)));
    }

    /** Whether another price could have won, had the time of day been known. */
    boolean dependsOnTime(PriceRow chosen, Usage usage) {
        return anyOther(chosen, usage, conditions -> conditions.missTime(usage));
    }

    /** Whether another price could have won, had the size of the call been known. */
    boolean dependsOnContext(PriceRow chosen, Usage usage) {
        TokenClass own = chosen.unit().tokenClass();
        return anyOther(chosen, usage, conditions -> conditions.missContext(usage, own));
    }

    /** Whether another price could have won, had the account been known. */
    boolean dependsOnAccount(PriceRow chosen, Usage usage) {
        return anyOther(chosen, usage, conditions -> conditions.missAccount(usage));
    }

    /**
     * The usage's tier, then standard; only then the same for the parent unit.
     * A batch that has no cache price of its own pays the standard one, as LiteLLM does.
     */
    private Optional<PriceRow> find(Unit unit, Usage usage) {
        return strongest(unit, usage.serviceTier(), usage)
                .or(() -> strongest(unit, ServiceTier.STANDARD, usage))
                .or(() -> unit.parent().flatMap(parent -> find(parent, usage)));
    }

    private Optional<PriceRow> strongest(Unit unit, ServiceTier tier, Usage usage) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(row -> row.serviceTier().equals(tier) && row.holdsFor(usage))
                .max(PriceRow.BY_STRENGTH);
    }

    private List<PriceMultiplier> factors(PriceRow row, Usage usage) {
        return List.copyOf(multipliers.stream()
                .filter(multiplier -> multiplier.appliesTo(row, usage))
                .collect(Collectors.toMap(
                        PriceMultiplier::name,
                        Function.identity(),
                        BinaryOperator.maxBy(PriceMultiplier.BY_STRENGTH),
                        TreeMap::new))
                .values());
    }

    private boolean anyOther(PriceRow chosen, Usage usage, Predicate<PriceConditions> unknown) {
        Stream<PriceConditions> rows = byUnit.get(chosen.unit()).stream()
                .filter(row -> row.serviceTier().equals(chosen.serviceTier())
                        && row.kind().compareTo(chosen.kind()) >= 0)
                .map(PriceRow::conditions);
        Stream<PriceConditions> factors = multipliers.stream()
                .filter(multiplier -> multiplier.mayMove(chosen, usage))
                .map(PriceMultiplier::conditions);
        return Stream.concat(rows, factors).anyMatch(unknown);
    }
}
