package io.apportion.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold between lines: at any moment one is the strongest, and context tiers are written in order. */
final class PriceRowCheck {
    private final Problems problems;

    PriceRowCheck(Problems problems) {
        this.problems = problems;
    }

    void check(PriceFile file) {
        List<Entry> rows = file.rows().stream().map(Entry::of).toList();
        checkNothingOverlaps(rows);
        checkTiersAscend(rows);
        checkNothingOverlaps(file.multipliers().stream().map(Entry::of).toList());
    }

    private void checkNothingOverlaps(List<Entry> entries) {
        Map<List<Object>, List<Entry>> sameStrength = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<Object> key = List.of(entry.key(), entry.conditions().strengthKey());
            List<Entry> before = sameStrength.computeIfAbsent(key, strength -> new ArrayList<>());
            before.stream()
                    .filter(other -> other.validity().intersects(entry.validity()))
                    .forEach(other -> problems.add(
                            entry.origin(), "holds at the same time as " + other.origin(), entry.description()));
            before.add(entry);
        }
    }

    private void checkTiersAscend(List<Entry> entries) {
        Map<List<Object>, Entry> previous = new HashMap<>();
        for (Entry entry : entries) {
            List<Object> key = List.of(entry.key(), entry.conditions().tierKey());
            Entry before = previous.put(key, entry);
            boolean descends = before != null
                    && entry.conditions().threshold() < before.conditions().threshold();
            problems.addIf(descends, entry.origin(), "context tiers do not ascend", entry.description());
        }
    }

    /** A line of either kind: what it prices, and when. */
    private record Entry(List<Object> key, PriceConditions conditions, String origin, String description) {
        static Entry of(PriceRow row) {
            return new Entry(
                    List.of(row.model(), row.serviceTier(), row.unit(), row.kind()),
                    row.conditions(),
                    row.origin(),
                    name(row.model()) + " " + row.serviceTier().name() + " "
                            + row.unit().code());
        }

        static Entry of(PriceMultiplier multiplier) {
            return new Entry(
                    Arrays.asList(multiplier.name(), multiplier.model(), multiplier.serviceTier(), multiplier.unit()),
                    multiplier.conditions(),
                    multiplier.origin(),
                    name(multiplier.model()) + " " + multiplier.name());
        }

        Validity validity() {
            return conditions.validity();
        }

        private static String name(ModelKey model) {
            return model.priceProvider() + " " + model.modelId();
        }
    }
}
