package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import io.apportion.configuration.Value;
import io.apportion.tags.Dimension;
import io.apportion.tags.TagValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values that rules, pools and places may name. */
final class DimensionValues {
    private final Set<String> names;
    private final Map<String, Dimension> dimensions;

    /** Names may hold more than the dimensions: those that were declared, but wrongly. */
    DimensionValues(Set<String> names, List<Dimension> dimensions) {
        this.names = new LinkedHashSet<>(names);
        this.dimensions = dimensions.stream().collect(Collectors.toMap(Dimension::name, Function.identity()));
    }

    /** Dimension name to value, for every dimension that is a key of the section; none at all is a problem. */
    SortedMap<String, String> readSome(Section section) {
        SortedMap<String, String> values = new TreeMap<>();
        boolean any = false;
        for (String name : names) {
            Optional<Value> value = section.find(name);
            any |= value.isPresent();
            value.flatMap(Value::text).ifPresent(text -> values.put(name, canonical(section, name, text)));
        }
        if (!any) {
            section.problem(
                    section.location(),
                    section.name() + " sets nothing",
                    "Add a value for one of: " + String.join(", ", names) + ".");
        }
        return values;
    }

    /** The value an alias stands for, or the value itself; notes a problem when it is not allowed. */
    String canonical(Section section, String dimension, Scalar value) {
        ReservedNames.refuse(section, value);
        boolean pool = dimension.equals(OwnershipRules.TEAM) && TagValue.namesPool(value.text());
        if (pool) {
            ReservedNames.refusePool(section, value);
        }
        Optional<String> meant = meant(dimension, value.text());
        if (meant.isPresent()) {
            return meant.get();
        }
        String word = value.text();
        List<String> allowed = allowed(dimension);
        if (!allowed.isEmpty() && !allowed.contains(word) && !TagValue.isReserved(word) && !pool) {
            section.problem(
                    value.location(),
                    dimension + " " + value.text() + " in " + section.name() + " is not an allowed value",
                    Section.meant(value.text(), new LinkedHashSet<>(allowed)));
        }
        return word;
    }

    /** The value an alias stands for; empty when the word is no alias. */
    Optional<String> meant(String dimension, String word) {
        return Optional.ofNullable(dimensions.get(dimension))
                .map(found -> found.aliases().get(word));
    }

    /** The allowed values of a dimension; empty when any value is. */
    List<String> allowed(String dimension) {
        return Optional.ofNullable(dimensions.get(dimension))
                .map(Dimension::allowed)
                .orElse(List.of());
    }

    static Set<String> texts(Collection<Scalar> scalars) {
        return scalars.stream().map(Scalar::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
