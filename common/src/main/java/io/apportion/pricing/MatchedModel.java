package io.apportion.pricing;

import java.io.Serializable;

/**
 * The model a text means, and the rule that said so.
 *
 * @param model key into the price card; its price provider is the fallback's where the fallback knew the model
 * @param ruleKind how the rule matched
 * @param ruleValue what the rule looks for, as the seed writes it
 */
public record MatchedModel(ModelKey model, MatchKind ruleKind, String ruleValue) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Model id of the card. */
    public String modelId() {
        return model.modelId();
    }
}
