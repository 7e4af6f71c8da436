package io.apportion.pricing;

import io.apportion.error.ApportionException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the lines of a cloud bill that charge for tokens. The first rule in match_order decides. Hours of
 * provisioned throughput, storage and everything else without a token class are not recognised and stay ordinary
 * charges.
 */
public final class AiChargeMatch implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<AiChargeRule> rules;

    private AiChargeMatch(List<AiChargeRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the rules.
     *
     * @throws ApportionException CONFIGURATION naming every problem with file and line
     */
    public static AiChargeMatch load(SeedSource source) {
        Problems problems = new Problems();
        List<AiChargeRule> rules = new AiChargeRuleReader(problems).read(source);
        problems.refuse("the AI charge rules");
        return new AiChargeMatch(rules);
    }

    /** The model and token class a charge is for; empty if it is not a charge for tokens. */
    public Optional<AiCharge> match(ChargeText charge) {
        return rules.stream().flatMap(rule -> rule.recognise(charge).stream()).findFirst();
    }
}
