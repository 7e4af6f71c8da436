package io.apportion.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold between rows: at any moment one row is the strongest, and context tiers are written in order. */
final class PriceRowCheck {
    private final Problems problems;

    PriceRowCheck(Problems problems) {
        this.problems = problems;
    }

    void check(List<PriceRow> rows) {
        checkNothingOverlaps(rows);
        checkTiersAscend(rows);
    }

    private void checkNothingOverlaps(List<PriceRow> rows) {
        Map<List<Object>, List<PriceRow>> sameKey = new LinkedHashMap<>();
        for (PriceRow row : rows) {
            List<PriceRow> before = sameKey.computeIfAbsent(overlapKey(row), key -> new ArrayList<>());
            before.stream()
                    .filter(other -> other.validity().intersects(row.validity()))
                    .forEach(other ->
                            problems.add(row.origin(), "holds at the same time as " + other.origin(), describe(row)));
            before.add(row);
        }
    }

    private void checkTiersAscend(List<PriceRow> rows) {
        Map<List<Object>, PriceRow> previous = new HashMap<>();
        for (PriceRow row : rows) {
            PriceRow before = previous.put(tierKey(row), row);
            problems.addIf(
                    before != null && row.threshold() < before.threshold(),
                    row.origin(),
                    "context tiers do not ascend",
                    describe(row));
        }
    }

    private static List<Object> overlapKey(PriceRow row) {
        return List.of(
                row.model(), row.serviceTier(), region(row), row.unit(), row.threshold(), row.kind(), row.precedence());
    }

    private static List<Object> tierKey(PriceRow row) {
        return List.of(
                row.model(), row.serviceTier(), region(row), row.unit(), row.validity(), row.kind(), row.precedence());
    }

    private static String region(PriceRow row) {
        return row.regionScope() == null ? "" : row.regionScope();
    }

    private static String describe(PriceRow row) {
        return row.model().priceProvider() + " " + row.model().modelId() + " "
                + row.serviceTier().name() + " " + row.unit().code();
    }
}
