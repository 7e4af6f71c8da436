package io.apportion.ownership;

import static io.apportion.ownership.OwnershipRules.FEATURE;
import static io.apportion.ownership.OwnershipRules.TEAM;

import io.apportion.configuration.Section;
import io.apportion.configuration.Value;
import io.apportion.tags.Dimension;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the outermost section of an ownership file. What it returns is whole only when no problem was noted. */
final class OwnershipReader {
    private final Section root;

    OwnershipReader(Section root) {
        this.root = root;
    }

    OwnershipRules read() {
        Set<String> names = new LinkedHashSet<>(List.of(TEAM, FEATURE));
        List<Dimension> dimensions = dimensions(names);
        DimensionValues values = new DimensionValues(names, dimensions);
        Declarations declarations = new Declarations();
        RuleReader ruleReader = new RuleReader(values, declarations);
        Policies policies = PoliciesReader.read(root.section("policy"));
        PoolReader poolReader = new PoolReader(values, declarations, policies, poolNames());
        List<Rule> rules = each("rules", ruleReader::read);
        List<Pool> pools = each("shared", poolReader::read);
        poolReader.refuseClosed(pools);
        Inheritance inheritance = new InheritanceReader(values).read(root.section("inherit"));
        Teams teams = TeamsReader.read(root.section("teams"), values);
        root.refuseUnknownKeys();
        return new OwnershipRules(dimensions, rules, pools, inheritance, policies, teams);
    }

    /** How pools are named as recipients, known before any is read: they may name later ones. */
    private SortedSet<String> poolNames() {
        return root.items("shared").stream()
                .filter(Value::isSection)
                .flatMap(item -> item.section().stream())
                .flatMap(pool -> pool.find("id").filter(Value::isText).flatMap(Value::text).stream())
                .map(id -> Pool.RECIPIENT_PREFIX + id.text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Dimension> dimensions(Set<String> names) {
        Optional<Section> section = root.require("dimensions").flatMap(Value::section);
        section.ifPresent(found -> List.of(TEAM, FEATURE).forEach(found::require));
        List<Section.Entry> entries = section.map(Section::all).orElse(List.of());
        entries.stream()
                .map(entry -> entry.key().text())
                .filter(name -> !DimensionReader.RULE_KEYS.contains(name))
                .forEach(names::add);
        return entries.stream()
                .flatMap(entry -> DimensionReader.read(root, entry).stream())
                .toList();
    }

    private <T> List<T> each(String key, Function<Section, Optional<T>> read) {
        return root.items(key).stream()
                .flatMap(item -> item.section().stream())
                .flatMap(section -> read.apply(section).stream())
                .toList();
    }
}
