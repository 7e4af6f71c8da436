package io.apportion.pricing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The row found for each unit of a usage, whatever its counts: usages of one model that share day, tier, region, account and
 * step are charged by the same rows.
 *
 * @param charged row and factors of each unit that has a price
 * @param unpriced units that have none
 * @param currencies of the rows; a usage with more than one has no cost
 * @param version of everything used; null without prices
 * @param notes what was assumed
 */
record FoundPrices(
        Map<Unit, ChargedPrice> charged,
        Set<Unit> unpriced,
        Set<String> currencies,
        String version,
        Set<RatingNote> notes) {

    static FoundPrices of(Usage usage, Set<Unit> units, ModelPrices prices) {
        Map<Unit, ChargedPrice> charged = new EnumMap<>(Unit.class);
        Set<Unit> unpriced = EnumSet.noneOf(Unit.class);
        for (Unit unit : units) {
            prices.charge(unit, usage).ifPresentOrElse(price -> charged.put(unit, price), () -> unpriced.add(unit));
        }
        unpriced.remove(Unit.REQUESTS);
        Set<String> currencies = charged.values().stream()
                .map(price -> price.row().currency())
                .collect(Collectors.toCollection(TreeSet::new));
        return new FoundPrices(charged, unpriced, currencies, version(charged), notes(usage, charged, prices));
    }

    /** What these counts of the units cost. */
    Rating rating(Quantities quantities) {
        if (currencies.size() > 1) {
            return Rating.unpriced(RatingStatus.MIXED_CURRENCY);
        }
        Map<TokenClass, BigDecimal> costs = costs(quantities);
        boolean complete = unpriced.isEmpty();
        BigDecimal total = costs.values().stream().reduce(ExactCost.ZERO.rounded(), BigDecimal::add);
        return new Rating(
                complete ? RatingStatus.PRICED : RatingStatus.UNPRICED_UNIT,
                costs,
                complete ? total : null,
                currencies.stream().findFirst().orElse(null),
                version,
                notes,
                unpriced,
                collect(ChargedPrice::row),
                collect(ChargedPrice::multipliers));
    }

    private Map<TokenClass, BigDecimal> costs(Quantities quantities) {
        Map<TokenClass, ExactCost> sums = new EnumMap<>(TokenClass.class);
        for (TokenClass tokenClass : TokenClass.values()) {
            sums.put(tokenClass, ExactCost.ZERO);
        }
        charged.forEach((unit, price) ->
                sums.computeIfPresent(unit.tokenClass(), (name, sum) -> sum.plus(price, quantities.count(unit))));
        unpriced.forEach(unit -> sums.remove(unit.tokenClass()));
        Map<TokenClass, BigDecimal> costs = new EnumMap<>(TokenClass.class);
        sums.forEach((tokenClass, sum) -> costs.put(tokenClass, sum.rounded()));
        return costs;
    }

    private static String version(Map<Unit, ChargedPrice> charged) {
        Set<String> versions = new TreeSet<>();
        charged.values().forEach(price -> {
            versions.add(price.row().version());
            price.multipliers().forEach(multiplier -> versions.add(multiplier.version()));
        });
        return versions.isEmpty() ? null : String.join("; ", versions);
    }

    private static Set<RatingNote> notes(Usage usage, Map<Unit, ChargedPrice> charged, ModelPrices prices) {
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
