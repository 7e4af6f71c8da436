package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import io.apportion.tags.Dimension;
import io.apportion.tags.TagKey;
import io.apportion.tags.TagValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one dimension: its tag keys, its values and the other words for them. */
final class DimensionReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** Keys of a rule, which a dimension's name would hide. */
    static final Set<String> RULE_KEYS = Set.of("id", "when", "from", "to");

    private static final Set<String> REQUIRED = Set.of(OwnershipRules.TEAM, OwnershipRules.FEATURE);

    private final Section section;

    private DimensionReader(Section section) {
        this.section = section;
    }

    static Optional<Dimension> read(Section root, Section.Entry entry) {
        checkName(root, entry.key());
        return entry.value()
                .section()
                .map(section -> new DimensionReader(section).read(entry.key().text()));
    }

    private static void checkName(Section root, Scalar name) {
        if (!NAME.matcher(name.text()).matches() || RULE_KEYS.contains(name.text())) {
            root.problem(
                    name.location(),
                    "a dimension cannot be called " + name.text(),
                    "Use lower case letters, digits and _, but none of id, when, from, to.");
        }
    }

    private Dimension read(String name) {
        List<Scalar> tags = section.texts("tags");
        List<Scalar> allowed = section.texts("allowed");
        Map<Scalar, Scalar> aliases = aliases();
        boolean required = required().orElse(REQUIRED.contains(name));
        section.refuseUnknownKeys();
        checkTags(tags);
        Map<String, Scalar> values = checkAllowed(allowed);
        checkAliases(aliases, values);
        if (name.equals(OwnershipRules.TEAM)) {
            allowed.forEach(value -> ReservedNames.refusePool(section, value));
            aliases.forEach((alias, target) -> {
                ReservedNames.refusePool(section, alias);
                ReservedNames.refusePool(section, target);
            });
        }
        Map<String, String> plainAliases = new LinkedHashMap<>();
        aliases.forEach((alias, target) -> plainAliases.put(alias.text(), target.text()));
        return Dimension.of(name, required, texts(tags), plainAliases, texts(allowed));
    }

    private Optional<Boolean> required() {
        Optional<Scalar> required = section.optionalText("required");
        required.filter(text -> !Set.of("true", "false").contains(text.text()))
                .ifPresent(text -> section.problem(
                        text.location(),
                        "required of " + section.name() + " is " + text.text(),
                        "Write true or false."));
        return required.map(text -> Boolean.parseBoolean(text.text()));
    }

    private Map<Scalar, Scalar> aliases() {
        Map<Scalar, Scalar> aliases = new LinkedHashMap<>();
        section.section("aliases")
                .map(Section::all)
                .orElse(List.of())
                .forEach(entry -> entry.value().text().ifPresent(target -> aliases.put(entry.key(), target)));
        return aliases;
    }

    /** A key repeated with another provider prefix is harmless; the same key spelled another way is a slip. */
    private void checkTags(List<Scalar> tags) {
        Map<String, Scalar> seen = new HashMap<>();
        for (Scalar tag : tags) {
            Scalar first = seen.putIfAbsent(TagKey.spelling(tag.text()), tag);
            if (first != null) {
                section.problem(
                        tag.location(),
                        "tag key " + tag.text() + " in " + section.name() + " is the same key as " + first.text(),
                        "Keep one: case, surrounding space, _, - and provider prefixes do not matter.");
            }
        }
    }

    private Map<String, Scalar> checkAllowed(List<Scalar> allowed) {
        Map<String, Scalar> seen = new LinkedHashMap<>();
        for (Scalar value : allowed) {
            Scalar first = seen.putIfAbsent(TagValue.fold(value.text()), value);
            if (first != null) {
                section.problem(
                        value.location(),
                        "allowed value " + value.text() + " in " + section.name() + " is the same value as "
                                + first.text(),
                        "Keep one: case and surrounding space do not matter.");
            }
            ReservedNames.refuse(section, value);
        }
        return seen;
    }

    private void checkAliases(Map<Scalar, Scalar> aliases, Map<String, Scalar> values) {
        Map<String, Scalar> seen = new HashMap<>();
        aliases.keySet()
                .forEach(alias -> checkAlias(alias, seen.putIfAbsent(TagValue.fold(alias.text()), alias), values));
        aliases.values().forEach(target -> checkTarget(target, seen, values));
    }

    private void checkAlias(Scalar alias, Scalar first, Map<String, Scalar> values) {
        ReservedNames.refuse(section, alias);
        if (first != null) {
            section.problem(
                    alias.location(),
                    "alias " + alias.text() + " in " + section.name() + " is the same word as " + first.text(),
                    "Keep one: case and surrounding space do not matter.");
        }
        if (values.containsKey(TagValue.fold(alias.text()))) {
            section.problem(
                    alias.location(),
                    "alias " + alias.text() + " in " + section.name() + " is itself an allowed value",
                    "Remove the alias, or the value from allowed.");
        }
    }

    private void checkTarget(Scalar target, Map<String, Scalar> aliases, Map<String, Scalar> values) {
        ReservedNames.refuse(section, target);
        Set<String> allowed = DimensionValues.texts(values.values());
        if (!allowed.isEmpty() && !allowed.contains(target.text())) {
            section.problem(
                    target.location(),
                    "alias target " + target.text() + " in " + section.name() + " is not an allowed value",
                    Section.meant(target.text(), allowed));
        } else if (allowed.isEmpty() && aliases.containsKey(TagValue.fold(target.text()))) {
            section.problem(
                    target.location(),
                    "alias target " + target.text() + " in " + section.name() + " is itself an alias",
                    "Name the value that is meant.");
        }
    }

    private static List<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::text).toList();
    }
}
