package io.apportion.rating;

import io.apportion.pricing.AiCharge;
import io.apportion.pricing.ChargeText;
import io.apportion.pricing.MatchedModel;
import io.apportion.pricing.ModelKey;
import io.apportion.pricing.Provider;
import java.io.Serializable;
import java.util.Optional;

/** Gives providers and models of bills and logs the one name under which both are joined. */
final class ModelNames implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Prices prices;

    ModelNames(Prices prices) {
        this.prices = prices;
    }

    /** Name of a provider that bills and logs share; the text itself, folded, when no alias knows it. */
    String provider(String text) {
        return prices.providers().resolve(text).map(Provider::id).orElse("(unknown)");
    }

    /** The priced model a text means, with the rule that said so; empty when no rule knows it. */
    Optional<MatchedModel> matched(String provider, String modelText) {
        return prices.providers()
                .resolve(provider)
                .filter(known -> known.priceProvider() != null)
                .flatMap(known -> prices.models().match(known.priceProvider(), modelText));
    }

    /** The priced model a text means; empty when no rule knows it. */
    Optional<ModelKey> priced(String provider, String modelText) {
        return matched(provider, modelText).map(MatchedModel::model);
    }

    /** Name of a model: that of the price card, else the text as it is. */
    String model(String provider, String modelText) {
        return priced(provider, modelText).map(ModelKey::modelId).orElse(modelText.strip());
    }

    /** The model and token class a line of a bill counts; empty when it counts no tokens. */
    Optional<AiCharge> meter(
            String provider, String service, String meter, String description, String skuModel, String unit) {
        return prices.meters().match(new ChargeText(provider(provider), service, meter, description, skuModel, unit));
    }
}
