package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.util.Optional;
import java.util.SortedMap;

/** Reads one rule. */
final class RuleReader {
    private final DimensionValues dimensions;
    private final Declarations declarations;

    RuleReader(DimensionValues dimensions, Declarations declarations) {
        this.dimensions = dimensions;
        this.declarations = declarations;
    }

    Optional<Rule> read(Section section) {
        Optional<String> id = declarations.id(section);
        Optional<String> when = section.text("when").map(Scalar::text);
        EffectivePeriod period = PeriodReader.read(section, "from", "to");
        SortedMap<String, String> values = dimensions.readSome(section);
        section.refuseUnknownKeys();
        Optional<Rule> rule = id.flatMap(i -> when.map(w -> new Rule(i, w, values, period)));
        rule.ifPresent(read -> declarations.add(section, read));
        return rule;
    }
}
