package io.apportion.pricing;

import java.io.Serializable;

/**
 * A line of a bill recognised as tokens of a model.
 *
 * @param modelText the model as the bill names it; {@link ModelMatch} turns it into a model id
 * @param tokenClass the class of tokens charged
 * @param ruleOrder match_order of the rule that recognised it
 */
public record AiCharge(String modelText, TokenClass tokenClass, int ruleOrder) implements Serializable {
    private static final long serialVersionUID = 1L;
}
