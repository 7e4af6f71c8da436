package io.apportion.rating;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.fingerprint.Fingerprint;
import io.apportion.model.SqlFolder;
import io.apportion.pricing.AiChargeMatch;
import io.apportion.pricing.ModelMatch;
import io.apportion.pricing.PriceCard;
import io.apportion.pricing.ProviderAlias;
import io.apportion.pricing.SeedSource;
import io.apportion.pricing.StepsByProvider;
import io.apportion.pricing.TokenUnit;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The shipped price card with the configured one over it, and the names by which bills, logs and the card mean the same
 * model.
 *
 * @param card effective-dated prices
 * @param models names of models
 * @param providers names of providers
 * @param meters meters of a bill that count tokens
 * @param units units of a bill in tokens
 */
public record Prices(PriceCard card, ModelMatch models, ProviderAlias providers, AiChargeMatch meters, TokenUnit units)
        implements Serializable {
    private static final List<String> SEEDS =
            List.of("model_match", "price_fallback", "provider_alias", "ai_charge", "token_unit");

    /** The shipped seeds, and price files that override the card. */
    public static Prices load(List<String> overrides) {
        List<SeedSource> cards = new ArrayList<>(List.of(seed("price_card")));
        overrides.forEach(path -> cards.add(file(path)));
        return new Prices(
                PriceCard.load(cards),
                ModelMatch.load(List.of(seed("model_match")), seed("price_fallback")),
                ProviderAlias.load(List.of(seed("provider_alias"))),
                AiChargeMatch.load(seed("ai_charge")),
                TokenUnit.load(seed("token_unit")));
    }

    /** Where prices change with the size of a call or with the hour, by the names of providers. */
    public StepsByProvider steps() {
        return StepsByProvider.of(card, providers, models);
    }

    /** Hash over everything that can change a rated cost or the match of bill and log. */
    public String fingerprint() {
        Fingerprint.Builder fingerprint = Fingerprint.builder().add("card", card.fingerprint());
        SEEDS.forEach(name -> fingerprint.add(name, seedText(name)));
        return fingerprint.hex();
    }

    private static SeedSource seed(String name) {
        return new SeedSource(name + ".csv", new StringReader(seedText(name)));
    }

    private static String seedText(String name) {
        return SqlFolder.text("seeds/" + name + ".csv");
    }

    private static SeedSource file(String path) {
        try {
            return new SeedSource(path, new StringReader(Files.readString(Path.of(path))));
        } catch (IOException e) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot read prices: the file cannot be opened [" + path + "]",
                    "Mend the path under prices, or take it out.",
                    e);
        }
    }
}
