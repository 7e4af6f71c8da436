package io.apportion.pricing;

import io.apportion.error.ApportionException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names bills and logs give a provider. Case and repeated spaces do not count. */
public final class ProviderAlias implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final SeedTable COLUMNS =
            new SeedTable(Set.of("alias", "provider", "price_provider", "source"), Set.of());

    private final Map<String, Provider> byAlias;

    private ProviderAlias(Map<String, Provider> byAlias) {
        this.byAlias = byAlias;
    }

    /**
     * Reads the aliases; a later file replaces an alias of an earlier one.
     *
     * @throws ApportionException CONFIGURATION naming every problem with file and line
     */
    public static ProviderAlias load(List<SeedSource> sources) {
        Problems problems = new Problems();
        Map<String, Provider> byAlias = new HashMap<>();
        sources.forEach(source -> byAlias.putAll(read(source, problems)));
        problems.refuse("the provider aliases");
        return new ProviderAlias(byAlias);
    }

    /** The provider a text names; an unknown text is a provider of its own, without prices. Empty for null or blank. */
    public Optional<Provider> resolve(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String folded = fold(text);
        return Optional.of(byAlias.getOrDefault(folded, new Provider(folded, null)));
    }

    /** Price provider of every name that has one, the names folded. */
    Map<String, String> priceProviders() {
        Map<String, String> found = new HashMap<>();
        byAlias.forEach((alias, provider) -> {
            if (provider.priceProvider() != null) {
                found.put(alias, provider.priceProvider());
            }
        });
        return found;
    }

    private static Map<String, Provider> read(SeedSource source, Problems problems) {
        Map<String, Provider> byAlias = new HashMap<>();
        for (SeedLine line : COLUMNS.read(source, problems)) {
            String alias = fold(line.text("alias"));
            Provider provider = new Provider(fold(line.text("provider")), line.textOrNull("price_provider"));
            problems.addIf(
                    alias.isEmpty() || provider.id().isEmpty(), line.origin(), "alias or provider is empty", alias);
            problems.addIf(byAlias.put(alias, provider) != null, line.origin(), "alias is repeated", alias);
        }
        return byAlias;
    }

    /** A name as names are compared. */
    static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
