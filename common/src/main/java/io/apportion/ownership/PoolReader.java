package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.util.Optional;

/** Reads one shared pool. Its period ends with {@code until}, because {@code to} names who pays. */
final class PoolReader {
    private final DimensionValues dimensions;
    private final Declarations declarations;

    PoolReader(DimensionValues dimensions, Declarations declarations) {
        this.dimensions = dimensions;
        this.declarations = declarations;
    }

    Optional<Pool> read(Section section) {
        Optional<String> id = declarations.id(section);
        Optional<String> when = section.text("when").map(Scalar::text);
        TeamNames teams = new TeamNames(section, dimensions);
        Optional<Split> split = section.require("split").flatMap(value -> new SplitReader(section, teams).read(value));
        Recipients recipients = new RecipientsReader(section, teams).read(split);
        Optional<String> feature = section.optionalText("feature")
                .map(value -> dimensions.canonical(section, OwnershipRules.FEATURE, value));
        Pool.Idle idle = section.optionalChoice("idle", Pool.Idle.class).orElse(Pool.Idle.SEPARATE);
        EffectivePeriod period = PeriodReader.read(section, "from", "until");
        section.refuseUnknownKeys();
        Optional<Pool> pool = id.flatMap(
                i -> when.flatMap(w -> split.map(s -> new Pool(i, w, s, recipients, feature, idle, period))));
        pool.ifPresent(read -> declarations.add(section, read));
        return pool;
    }
}
