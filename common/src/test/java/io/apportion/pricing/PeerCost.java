package io.apportion.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine says a case costs.
 *
 * @param status PRICED, or why there is no cost; a cost that the log states counts as priced
 * @param input cost of all input, cached or not; null if unknown
 * @param output null if unknown
 * @param total null if unknown
 */
record PeerCost(RatingStatus status, BigDecimal input, BigDecimal output, BigDecimal total) {
    private static final Pattern HOST = Pattern.compile("url:https?://(?:api\\.)?([^./]+)\\..*");

    /** Whom a case without provider is taken to have called: the first of these that knows the model. */
    private static final List<String> MAKERS = List.of("openai", "anthropic", "google", "deepseek");

    private static final Rater SHIPPED =
            new Rater(PriceCard.load(List.of(Seeds.file("price_card.csv"), Seeds.resource("peer_test_models.csv"))));
    private static final ModelMatch MODELS = ModelMatch.load(
            List.of(Seeds.file("model_match.csv"), Seeds.resource("peer_test_model_match.csv")),
            Seeds.file("price_fallback.csv"));
    private static final ProviderAlias PROVIDERS = Seeds.providerAlias();

    static PeerCost of(PeerPriceCase peer) {
        JsonNode logged = peer.json("other_usage_json").path("provided_cost_details");
        if (!logged.isMissingNode()) {
            LoggedCost cost = new LoggedCost(part(logged, "input"), part(logged, "output"), part(logged, "total"));
            return new PeerCost(RatingStatus.PRICED, cost.input(), cost.output(), cost.cost());
        }
        return of(peer.text("price_json").isEmpty() ? byShippedCard(peer) : byPriceOfTheCase(peer));
    }

    private static PeerCost of(Rating rating) {
        Map<TokenClass, BigDecimal> costs = rating.costByClass();
        List<TokenClass> inputs = List.of(TokenClass.INPUT, TokenClass.CACHE_READ, TokenClass.CACHE_WRITE);
        BigDecimal input = costs.keySet().containsAll(inputs)
                ? inputs.stream().map(costs::get).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
        return new PeerCost(rating.status(), input, rating.cost(TokenClass.OUTPUT), rating.total());
    }

    private static Rating byPriceOfTheCase(PeerPriceCase peer) {
        return new Rater(new PeerPriceObject(peer).card()).rate(usage(peer, PeerPriceObject.MODEL));
    }

    private static Rating byShippedCard(PeerPriceCase peer) {
        return model(peer)
                .map(model -> SHIPPED.rate(usage(peer, model)))
                .orElseGet(() -> Rating.unpriced(RatingStatus.UNPRICED_MODEL));
    }

    private static Usage usage(PeerPriceCase peer, ModelKey model) {
        PeerUsage usage = new PeerUsage(peer);
        return peer.at(model, usage.quantities())
                .inTier(peer.text("service_tier"))
                .withCall(usage.call());
    }

    private static Optional<ModelKey> model(PeerPriceCase peer) {
        return providers(peer.text("provider")).stream()
                .flatMap(provider -> MODELS.match(provider, peer.text("model")).stream())
                .map(MatchedModel::model)
                .findFirst();
    }

    private static List<String> providers(String text) {
        Matcher host = HOST.matcher(text);
        String name = host.matches() ? host.group(1) : text;
        return PROVIDERS
                .resolve(name)
                .map(known -> known.priceProvider() == null ? known.id() : known.priceProvider())
                .map(List::of)
                .orElse(MAKERS);
    }

    private static BigDecimal part(JsonNode costs, String name) {
        return costs.has(name) ? costs.get(name).decimalValue() : null;
    }
}
