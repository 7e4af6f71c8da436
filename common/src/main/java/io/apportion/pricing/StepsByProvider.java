package io.apportion.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The steps of every provider, by the names that logs give it. A log is summed by them before it is rated, so that prices
 * by size and hour take effect without a price being looked up for every call.
 */
public final class StepsByProvider implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, PriceSteps> byAlias;

    private StepsByProvider(Map<String, PriceSteps> byAlias) {
        this.byAlias = byAlias;
    }

    /** The steps of a card; a provider has those of the providers whose models it resells, too. */
    public static StepsByProvider of(PriceCard card, ProviderAlias aliases, ModelMatch models) {
        Map<String, PriceSteps> byAlias = new HashMap<>();
        aliases.priceProviders()
                .forEach((alias, provider) -> byAlias.put(alias, steps(card, models.sellers(provider))));
        byAlias.values().removeIf(PriceSteps::isEmpty);
        return new StepsByProvider(byAlias);
    }

    /** The steps that {@link #text} wrote. */
    public static StepsByProvider parse(String text) {
        try {
            return new StepsByProvider(
                    JSON.readValue(text, new TypeReference<Map<String, String>>() {}).entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> PriceSteps.parse(entry.getValue()))));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Cannot read price steps: not as written [" + text + "]", broken);
        }
    }

    /** Canonical text. */
    public String text() {
        Map<String, String> texts = new TreeMap<>();
        byAlias.forEach((alias, steps) -> texts.put(alias, steps.text()));
        return JSON.valueToTree(texts).toString();
    }

    /** The steps of a provider as a log names it; none for a provider without prices, or null. */
    public PriceSteps of(String provider) {
        return provider == null ? PriceSteps.NONE : byAlias.getOrDefault(ProviderAlias.fold(provider), PriceSteps.NONE);
    }

    private static PriceSteps steps(PriceCard card, Set<String> sellers) {
        Map<CallMeasure, NavigableSet<Long>> sizes = new EnumMap<>(CallMeasure.class);
        NavigableSet<LocalTime> hours = new TreeSet<>();
        BiConsumer<PriceConditions, Set<TokenClass>> add = (conditions, own) -> {
            hours.addAll(conditions.validity().edges());
            firstSizes(conditions.contextTier(), own)
                    .forEach((measure, first) -> sizes.computeIfAbsent(measure, any -> new TreeSet<>())
                            .add(first));
        };
        card.rows().stream()
                .filter(row -> sellers.contains(row.model().priceProvider()))
                .forEach(row -> add.accept(row.conditions(), Set.of(row.unit().tokenClass())));
        card.multipliers().stream()
                .filter(factor -> sellers.contains(factor.model().priceProvider()))
                .forEach(factor -> add.accept(factor.conditions(), moved(factor)));
        return new PriceSteps(sizes, hours);
    }

    /** Where a tier begins, in each count that it is compared with for prices of these classes. */
    private static Map<CallMeasure, Long> firstSizes(ContextTier tier, Set<TokenClass> own) {
        Map<CallMeasure, Long> firsts = new EnumMap<>(CallMeasure.class);
        if (tier != null) {
            own.forEach(tokenClass -> CallMeasure.of(tier.measure(), tokenClass)
                    .ifPresent(measure -> firsts.put(measure, tier.firstSize())));
        }
        return firsts;
    }

    private static Set<TokenClass> moved(PriceMultiplier factor) {
        return factor.unit() == null
                ? EnumSet.allOf(TokenClass.class)
                : Set.of(factor.unit().tokenClass());
    }
}
