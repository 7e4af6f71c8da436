package io.apportion.pricing;

import io.apportion.error.ApportionException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which model of the price card a text means. Order: exact name, longest prefix, pattern, longest suffix, longest part.
 * What no rule recognises stays unmatched; no vendor is inferred from the name.
 */
public final class ModelMatch implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, ProviderRules> byProvider;
    private final PriceFallback fallback;
    private final Answers<Named, Optional<MatchedModel>> known = new Answers<>();

    private ModelMatch(Map<String, ProviderRules> byProvider, PriceFallback fallback) {
        this.byProvider = byProvider;
        this.fallback = fallback;
    }

    /**
     * Reads the rules; among rules of one kind a later file goes before an earlier one.
     *
     * @param rules the shipped rules, then those that override them
     * @param fallbacks whose list price a provider charges for models it has no price for (azure → openai), one step
     * @throws ApportionException CONFIGURATION naming every problem with file and line
     */
    public static ModelMatch load(List<SeedSource> rules, SeedSource fallbacks) {
        Problems problems = new Problems();
        MatchRuleReader reader = new MatchRuleReader(problems);
        List<MatchRule> all = new ArrayList<>();
        for (int rank = 0; rank < rules.size(); rank++) {
            all.addAll(reader.read(rules.get(rank), rank));
        }
        PriceFallback fallback = PriceFallback.read(fallbacks, problems);
        problems.refuse("the model match rules");
        return new ModelMatch(
                all.stream()
                        .collect(Collectors.groupingBy(
                                rule -> rule.model().priceProvider(),
                                Collectors.collectingAndThen(Collectors.toList(), ProviderRules::new))),
                fallback);
    }

    /**
     * The model a text means at a provider.
     *
     * @param priceProvider provider id of the price card; null matches nothing
     * @param text model name as a log or bill writes it; null or blank matches nothing
     */
    public Optional<MatchedModel> match(String priceProvider, String text) {
        if (priceProvider == null || text == null) {
            return Optional.empty();
        }
        return known.to(new Named(priceProvider, text), this::matched);
    }

    private Optional<MatchedModel> matched(Named named) {
        List<String> spellings = new ModelText(named.text()).spellings();
        return sellers(named.priceProvider()).stream()
                .flatMap(name -> Optional.ofNullable(byProvider.get(name)).stream())
                .flatMap(rules -> rules.match(spellings).stream())
                .findFirst();
    }

    /** The price providers whose prices a provider's models may have: its own, then those it resells. */
    Set<String> sellers(String priceProvider) {
        String provider = priceProvider.toLowerCase(Locale.ROOT);
        Set<String> sellers = new LinkedHashSet<>(Set.of(provider));
        sellers.addAll(fallback.after(provider));
        return sellers;
    }

    private record Named(String priceProvider, String text) {}
}
