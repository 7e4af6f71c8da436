package io.apportion.inference;

import io.apportion.pricing.MatchedModel;
import io.apportion.pricing.ModelKey;
import io.apportion.pricing.ModelMatch;
import io.apportion.pricing.PriceCard;
import io.apportion.pricing.PriceRow;
import io.apportion.pricing.Rater;
import io.apportion.pricing.Rating;
import io.apportion.pricing.SeedSource;
import io.apportion.pricing.Usage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shipped card, and over it the prices of the few models that the cases price otherwise: each with its reason, in
 * prices_of_the_usage_cases.csv.
 */
final class CasePrices {
    /** The cases give a day and no hour; those of models with a price by the hour are priced as at noon. */
    private static final LocalTime HOUR = LocalTime.NOON;

    private final ModelMatch models = ModelMatch.load(List.of(seed("model_match.csv")), seed("price_fallback.csv"));
    private final Rater shipped = new Rater(PriceCard.load(List.of(seed("price_card.csv"))));
    private final Rater ofTheCases = new Rater(PriceCard.load(List.of(seed("price_card.csv"), exceptions())));
    private final Set<ModelKey> exceptedModels = PriceCard.load(List.of(exceptions())).rows().stream()
            .map(PriceRow::model)
            .collect(Collectors.toUnmodifiableSet());

    Set<ModelKey> exceptedModels() {
        return exceptedModels;
    }

    ModelKey model(UsageCase each) {
        return models.match(each.text("provider"), each.text("model"))
                .map(MatchedModel::model)
                .orElseThrow(() -> new AssertionError("No model matches " + each));
    }

    Rating byTheShippedCard(UsageCase each) {
        return shipped.rate(usage(each));
    }

    Rating byThePricesOfTheCases(UsageCase each) {
        return ofTheCases.rate(usage(each));
    }

    private Usage usage(UsageCase each) {
        TokenBuckets buckets = each.normalised().buckets();
        return Usage.at(each.asOf().atTime(HOUR).toInstant(ZoneOffset.UTC), model(each), buckets.quantities())
                .withContext(buckets.input());
    }

    private static SeedSource seed(String name) {
        return text(Path.of("..", "sql", "seeds", name));
    }

    private static SeedSource exceptions() {
        return text(Path.of("src", "test", "resources", "inference", "prices_of_the_usage_cases.csv"));
    }

    private static SeedSource text(Path file) {
        try {
            String csv = Files.readString(file, StandardCharsets.UTF_8);
            return new SeedSource(file.getFileName().toString(), new StringReader(csv));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
