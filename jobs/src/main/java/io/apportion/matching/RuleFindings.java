package io.apportion.matching;

import io.apportion.configuration.Section;
import io.apportion.model.SqlFolder;
import io.apportion.ownership.ChargePolicy;
import io.apportion.ownership.Choice;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Policies;
import io.apportion.tags.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be proved about the rules without data: rules and pools that nothing reaches, values that no dimension has, and
 * lists that overlap. Conditions are compared claim by claim: equality and lists of values by their values, everything
 * else by its text. What cannot be proved is not reported.
 */
public final class RuleFindings {
    /** A class of charges that the model tells by one value of one column. */
    private static final Pattern PLAIN_CLASS = Pattern.compile("WHEN (\\w+) = ('\\w+')\\s+THEN '(\\w+)'");

    /** Claims that hold for exactly the charges of a policy, as the model writes them. */
    private static final Map<ChargePolicy, Claim> CLASSES = PLAIN_CLASS
            .matcher(SqlFolder.text("models/attribution/policed_charge.sql"))
            .results()
            .collect(Collectors.toMap(
                    found -> ChargePolicy.valueOf(found.group(3).toUpperCase(Locale.ROOT)),
                    found -> new Claim(found.group(1), new TreeSet<>(Set.of(found.group(2))))));

    private final OwnershipRules rules;
    private final List<Finding> findings = new ArrayList<>();

    private RuleFindings(OwnershipRules rules) {
        this.rules = rules;
    }

    /** Everything found, problems and warnings, in the order of the file. */
    public static List<Finding> of(OwnershipRules rules) {
        return new RuleFindings(rules).find();
    }

    private List<Finding> find() {
        List<Declaration> declared = Declaration.rules(rules);
        List<Declaration> pools = Declaration.pools(rules);
        Stream.concat(declared.stream(), pools.stream()).forEach(this::findUnknownValues);
        findUnreachable(declared);
        findUnreachable(pools);
        pools.forEach(pool -> findTaken(pool, declared));
        pools.forEach(this::findTakenByPolicy);
        findOverlaps(declared);
        findOverlaps(pools);
        return findings;
    }

    private void findUnknownValues(Declaration declaration) {
        for (Claim claim : declaration.condition().claims()) {
            List<String> allowed = rules.dimension(claim.subject())
                    .filter(dimension -> RuleColumns.dimensions(rules, declaration.condition())
                            .contains(dimension.name()))
                    .map(Dimension::allowed)
                    .orElse(List.of());
            claim.values().stream()
                    .map(RuleFindings::unquoted)
                    .filter(value -> !allowed.isEmpty() && !allowed.contains(value))
                    .forEach(value -> findings.add(Finding.problem(
                            declaration.id() + " asks for " + claim.subject() + " " + value
                                    + ", which is not an allowed value",
                            Section.meant(value, new LinkedHashSet<>(allowed)))));
        }
    }

    private void findUnreachable(List<Declaration> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            Declaration later = ordered.get(i);
            Set<String> open = new TreeSet<>(later.values().keySet());
            Set<String> takers = new LinkedHashSet<>();
            ordered.subList(0, i).stream()
                    .filter(earlier -> earlier.takesAllOf(later))
                    .filter(earlier -> open.removeAll(earlier.values().keySet()))
                    .forEach(earlier -> takers.add(earlier.id()));
            addUnreachable(later, open, takers);
        }
    }

    private void addUnreachable(Declaration later, Set<String> open, Set<String> takers) {
        String before = String.join(" and ", takers) + " before it";
        if (open.isEmpty()) {
            findings.add(Finding.problem(
                    later.id() + " can never match: " + before + " already takes everything it asks for",
                    "Put it first if it is the exception, or remove it."));
        } else if (!takers.isEmpty()) {
            Set<String> lost = new TreeSet<>(later.values().keySet());
            lost.removeAll(open);
            findings.add(Finding.warning(
                    later.id() + " never decides " + String.join(", ", lost) + ": " + before + " always does",
                    "Take it away there, or put the rule first."));
        }
    }

    /** Only what no rule gives to a team falls into a pool. */
    private void findTaken(Declaration pool, List<Declaration> declared) {
        declared.stream()
                .filter(rule -> rule.values().containsKey(OwnershipRules.TEAM) && rule.takesAllOf(pool))
                .findFirst()
                .ifPresent(rule -> findings.add(Finding.problem(
                        pool.id() + " never receives a charge: rule " + rule.id() + " gives all it asks for to "
                                + rule.values().get(OwnershipRules.TEAM),
                        "Only what no rule, tag or account claims falls into a pool. Remove one of them.")));
    }

    private void findTakenByPolicy(Declaration pool) {
        CLASSES.forEach((policy, claim) -> {
            Choice choice = rules.policies().of(policy);
            if (choice != Choice.OWNER
                    && choice != Choice.BUYER
                    && pool.condition().claims().stream().anyMatch(made -> made.implies(claim))) {
                findings.add(Finding.problem(
                        pool.id() + " never receives a charge: the policy " + Policies.word(policy) + ": "
                                + Policies.word(choice) + " takes all it asks for",
                        "Remove the pool, or the policy."));
            }
        });
    }

    private void findOverlaps(List<Declaration> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            for (Declaration earlier : ordered.subList(0, i)) {
                findOverlap(earlier, ordered.get(i));
            }
        }
    }

    private void findOverlap(Declaration earlier, Declaration later) {
        Set<String> contradicted = earlier.contradicted(later);
        if (contradicted.isEmpty() || earlier.excludes(later)) {
            return;
        }
        for (Claim first : earlier.condition().claims()) {
            later.condition().claims().stream()
                    .filter(second -> second.subject().equals(first.subject()))
                    .filter(second -> !first.implies(second) && !second.implies(first))
                    .forEach(second -> findings.add(Finding.warning(
                            earlier.id() + " and " + later.id() + " both ask for " + first.subject() + " "
                                    + String.join(", ", first.shared(second)) + " and differ in "
                                    + String.join(", ", contradicted),
                            earlier.id() + " wins, being first. Keep each value in one list.")));
        }
    }

    private static String unquoted(String literal) {
        return literal.startsWith("'") && literal.endsWith("'") && literal.length() > 1
                ? literal.substring(1, literal.length() - 1)
                : literal;
    }
}
