package io.apportion.pricing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every price of one model, whatever the date, tier or region. */
final class ModelPrices implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<Unit, List<PriceRow>> byUnit;

    ModelPrices(List<PriceRow> rows) {
        this.byUnit = rows.stream()
                .collect(Collectors.groupingBy(
                        PriceRow::unit, () -> new EnumMap<>(Unit.class), Collectors.toUnmodifiableList()));
    }

    /** Whether the model had any price on the day. */
    boolean pricedOn(LocalDate date) {
        return byUnit.values().stream()
                .flatMap(List::stream)
                .anyMatch(row -> row.validity().includes(date));
    }

    /**
     * The row to charge: the usage's tier, then standard; only then the same for the parent unit.
     * A batch that has no cache price of its own pays the standard one, as LiteLLM does.
     */
    Optional<PriceRow> find(Unit unit, Usage usage) {
        return strongest(unit, usage.serviceTier(), usage)
                .or(() -> strongest(unit, ServiceTier.STANDARD, usage))
                .or(() -> unit.parent().flatMap(parent -> find(parent, usage)));
    }

    /** Whether another row could have won, had the time of day been known. */
    boolean dependsOnTime(PriceRow chosen, Usage usage) {
        return byUnit.get(chosen.unit()).stream()
                .anyMatch(row -> row.serviceTier().equals(chosen.serviceTier())
                        && row.validity().hasWindow()
                        && row.validity().includes(usage.date()));
    }

    /** Whether another row could have won, had the size of the context been known. */
    boolean dependsOnContext(PriceRow chosen, Usage usage) {
        return byUnit.get(chosen.unit()).stream()
                .anyMatch(row -> row.serviceTier().equals(chosen.serviceTier())
                        && row.tierInputTokensGt() != null
                        && row.kind().compareTo(chosen.kind()) >= 0
                        && row.validity().includes(usage.date()));
    }

    private Optional<PriceRow> strongest(Unit unit, ServiceTier tier, Usage usage) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(row -> row.serviceTier().equals(tier) && row.holdsFor(usage))
                .max(PriceRow.BY_STRENGTH);
    }
}
