package io.apportion.explain;

import io.apportion.ownership.ChargePolicy;
import io.apportion.ownership.EffectivePeriod;
import io.apportion.ownership.Inheritance;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Policies;
import io.apportion.ownership.Pool;
import io.apportion.ownership.Recipients;
import io.apportion.ownership.Rule;
import io.apportion.ownership.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What the rules file says of the rules that the ledger names: their text, or that it has changed since. */
final class RuleTexts {
    private static final Map<String, List<Inheritance.Kind>> KINDS = Map.of(
            "api_key", List.of(Inheritance.Kind.API_KEY),
            "workspace", List.of(Inheritance.Kind.WORKSPACE),
            "sub_account", List.of(Inheritance.Kind.SUB_ACCOUNT, Inheritance.Kind.PROJECT));

    private final OwnershipRules rules;

    RuleTexts(OwnershipRules rules) {
        this.rules = rules;
    }

    /** The text behind a way; empty where no rule is. */
    Optional<String> of(Way way) {
        if (way.ruleId() == null || way.method().equals("REALLOCATED")) {
            return Optional.empty();
        }
        if (way.method().equals("INHERITED")) {
            return Optional.of(inherited(way.ruleId()));
        }
        return way.policy().isPresent()
                ? policy(way.policy().get(), way.ruleVersion())
                : Optional.of(way.method().equals("RULE") ? rule(way) : pool(way));
    }

    /** Whether the rule that gave the team gives the feature, too. */
    boolean givesFeature(Way way) {
        return switch (way.method()) {
            case "RULE" ->
                rule(way.ruleId())
                        .map(rule -> rule.values().containsKey(OwnershipRules.FEATURE))
                        .orElse(false);
            case "INHERITED" ->
                owners(way.ruleId())
                        .map(owners -> owners.containsKey(OwnershipRules.FEATURE))
                        .orElse(false);
            default -> false;
        };
    }

    private String rule(Way way) {
        return rule(way.ruleId())
                .map(rule -> sinceThen(way, rule.version()) + "when " + rule.when() + " → " + values(rule.values())
                        + period(rule.period()))
                .orElse("the rules file has no rule of that id now");
    }

    private String pool(Way way) {
        return rules.pools().stream()
                .filter(pool -> pool.id().equals(way.ruleId()))
                .findFirst()
                .map(pool -> (way.ruleVersion() == null ? "" : sinceThen(way, pool.version())) + "when " + pool.when()
                        + ": " + split(pool) + period(pool.period()))
                .orElse("the rules file has no pool of that id now");
    }

    private static String sinceThen(Way way, String version) {
        return version.equals(way.ruleVersion()) ? "" : "the rules file has version " + version + " now: ";
    }

    /** What the rules file says of a policy now, where that is something else; the way itself names the choice. */
    private Optional<String> policy(String policy, String choice) {
        return Arrays.stream(ChargePolicy.values())
                .filter(known -> Policies.word(known).equals(policy))
                .map(known -> Policies.word(rules.policies().of(known)))
                .filter(now -> !now.equals(choice))
                .map(now -> "the rules file says " + policy + ": " + now + " now")
                .findFirst();
    }

    private String inherited(String ruleId) {
        return owners(ruleId)
                .map(owners -> "inherit: " + values(owners))
                .orElse("the rules file passes nothing on from it now");
    }

    private Optional<SortedMap<String, String>> owners(String ruleId) {
        int colon = ruleId.indexOf(':');
        return KINDS.getOrDefault(ruleId.substring(0, Math.max(0, colon)), List.of()).stream()
                .map(kind -> rules.inheritance().owners().get(kind))
                .filter(places -> places != null && places.containsKey(ruleId.substring(colon + 1)))
                .map(places -> places.get(ruleId.substring(colon + 1)))
                .findFirst();
    }

    private Optional<Rule> rule(String id) {
        return rules.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static String values(SortedMap<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String split(Pool pool) {
        String idle = pool.idle() == Pool.Idle.SHARED ? ", idle shared" : ", idle separate";
        String to = pool.recipients() instanceof Recipients.Teams teams ? String.join(", ", teams.names()) : "all";
        if (pool.split() instanceof Split.Fixed fixed) {
            return "fixed "
                    + fixed.weights().entrySet().stream()
                            .map(weight -> weight.getKey() + " " + Digits.plain(weight.getValue()))
                            .collect(Collectors.joining(", "));
        }
        if (pool.split() instanceof Split.Usage usage) {
            return "by usage of " + usage.driver() + " to " + to + idle;
        }
        return (pool.split() instanceof Split.Even ? "even to " : "proportional to ") + to;
    }

    private static String period(EffectivePeriod period) {
        return period.from().map(day -> ", from " + day).orElse("")
                + period.to().map(day -> ", until " + day).orElse("");
    }
}
