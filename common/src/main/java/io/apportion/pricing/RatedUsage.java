package io.apportion.pricing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A usage with the row found for each of its units; adds them up. */
record RatedUsage(Usage usage, ModelPrices prices, Map<Unit, ChargedPrice> charged, Set<Unit> unpriced) {

    Rating rating() {
        Set<String> currencies = charged.values().stream()
                .map(price -> price.row().currency())
                .collect(Collectors.toCollection(TreeSet::new));
        if (currencies.size() > 1) {
            return Rating.unpriced(RatingStatus.MIXED_CURRENCY);
        }
        Map<TokenClass, BigDecimal> costs = costs();
        boolean complete = unpriced.isEmpty();
        BigDecimal total = costs.values().stream().reduce(ExactCost.ZERO.rounded(), BigDecimal::add);
        return new Rating(
                complete ? RatingStatus.PRICED : RatingStatus.UNPRICED_UNIT,
                costs,
                complete ? total : null,
                currencies.stream().findFirst().orElse(null),
                version(),
                notes(),
                unpriced,
                collect(ChargedPrice::row),
                collect(ChargedPrice::multipliers));
    }

    private Map<TokenClass, BigDecimal> costs() {
        Map<TokenClass, ExactCost> sums = new EnumMap<>(TokenClass.class);
        for (TokenClass tokenClass : TokenClass.values()) {
            sums.put(tokenClass, ExactCost.ZERO);
        }
        charged.forEach((unit, price) -> sums.computeIfPresent(
                unit.tokenClass(),
                (name, sum) -> sum.plus(price, usage.quantities().count(unit))));
        unpriced.forEach(unit -> sums.remove(unit.tokenClass()));
        Map<TokenClass, BigDecimal> costs = new EnumMap<>(TokenClass.class);
        sums.forEach((tokenClass, sum) -> costs.put(tokenClass, sum.rounded()));
        return costs;
    }

    private String version() {
        Set<String> versions = new TreeSet<>();
        charged.values().forEach(price -> {
            versions.add(price.row().version());
            price.multipliers().forEach(multiplier -> versions.add(multiplier.version()));
        });
        return versions.isEmpty() ? null : String.join("; ", versions);
    }

    private Set<RatingNote> notes() {
        Set<RatingNote> notes = EnumSet.noneOf(RatingNote.class);
        charged.forEach((unit, price) -> {
            PriceRow row = price.row();
            addIf(notes, !price.isOf(usage.serviceTier()), RatingNote.TIER_FELL_BACK);
            addIf(notes, row.unit() != unit, RatingNote.PARENT_PRICE);
            addIf(notes, prices.dependsOnTime(row, usage), RatingNote.TIME_UNKNOWN);
            addIf(notes, prices.dependsOnContext(row, usage), RatingNote.CONTEXT_UNKNOWN);
            addIf(notes, prices.dependsOnAccount(row, usage), RatingNote.ACCOUNT_UNKNOWN);
        });
        return notes;
    }

    private <T> Map<Unit, T> collect(Function<ChargedPrice, T> part) {
        Map<Unit, T> parts = new EnumMap<>(Unit.class);
        charged.forEach((unit, price) -> parts.put(unit, part.apply(price)));
        return parts;
    }

    private static void addIf(Set<RatingNote> notes, boolean applies, RatingNote note) {
        if (applies) {
            notes.add(note);
        }
    }
}
