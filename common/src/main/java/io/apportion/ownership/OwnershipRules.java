package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import io.apportion.tags.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who owns what, as platform teams declare it.
 *
 * @param dimensions what cost is owned by, {@link #TEAM} and {@link #FEATURE} always among them
 * @param rules in the order they are tried: the first that matches wins
 * @param pools in the order they are tried
 * @param inheritance what accounts, keys, projects and workspaces hand down
 * @param policies what finance decides about classes of charges and about pools
 * @param teams the organisation
 */
public record OwnershipRules(
        List<Dimension> dimensions,
        List<Rule> rules,
        List<Pool> pools,
        Inheritance inheritance,
        Policies policies,
        Teams teams) {
    /** The dimension that pays. */
    public static final String TEAM = "team";

    /** The dimension that is paid for. */
    public static final String FEATURE = "feature";

    static final int VERSION_DIGITS = 12;

    /** Copies the lists. */
    public OwnershipRules {
        dimensions = List.copyOf(dimensions);
        rules = List.copyOf(rules);
        pools = List.copyOf(pools);
    }

    /** Rules of an organisation that is not declared, with the ordinary policies. */
    public OwnershipRules(List<Dimension> dimensions, List<Rule> rules, List<Pool> pools, Inheritance inheritance) {
        this(dimensions, rules, pools, inheritance, Policies.ORDINARY, Teams.NONE);
    }

    /** The dimension of that name. */
    public Optional<Dimension> dimension(String name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst();
    }

    /**
     * SHA-256 of what the rules mean, as 64 hexadecimal digits: comments, layout and the order of dimensions, aliases
     * and allowed values do not change it; the order of rules, pools and tag keys does.
     */
    public String fingerprint() {
        Fingerprint.Builder fingerprint = Fingerprint.builder();
        dimensions.stream()
                .sorted(Comparator.comparing(Dimension::name))
                .forEach(dimension -> write(dimension, fingerprint));
        rules.forEach(rule -> rule.write(fingerprint));
        pools.forEach(pool -> pool.write(fingerprint));
        inheritance.write(fingerprint);
        policies.write(fingerprint);
        teams.write(fingerprint);
        return fingerprint.hex();
    }

    private static void write(Dimension dimension, Fingerprint.Builder fingerprint) {
        fingerprint
                .add("dimension", dimension.name())
                .add("required", Boolean.toString(dimension.required()))
                .add("tags", dimension.tags())
                .add("allowed", dimension.allowed().stream().sorted().toList())
                .add("aliases", List.copyOf(dimension.aliases().keySet()))
                .add("meant", List.copyOf(dimension.aliases().values()));
    }
}
