package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import io.apportion.configuration.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads how a pool is split. */
final class SplitReader {
    private static final Pattern DRIVER = Pattern.compile("[a-z][a-z0-9_]*");

    private static final Map<String, Split> NAMED =
            Map.of("proportional", new Split.Proportional(), "even", new Split.Even());
    private static final String WAYS = "Write one of: proportional, even, {fixed: {team: weight}}, {usage: driver}.";

    private final Section pool;
    private final TeamNames teams;

    SplitReader(Section pool, TeamNames teams) {
        this.pool = pool;
        this.teams = teams;
    }

    Optional<Split> read(Value value) {
        return value.isSection()
                ? value.section().flatMap(this::measured)
                : value.text().flatMap(this::named);
    }

    private Optional<Split> named(Scalar name) {
        Optional<Split> split = Optional.ofNullable(NAMED.get(name.text()));
        if (split.isEmpty()) {
            pool.problem(name.location(), "unknown split " + name.text() + " in " + pool.name(), WAYS);
        }
        return split;
    }

    private Optional<Split> measured(Section section) {
        Optional<Section> fixed = section.section("fixed");
        Optional<Scalar> usage = section.optionalText("usage");
        section.refuseUnknownKeys();
        if (fixed.isPresent() == usage.isPresent()) {
            pool.problem(
                    section.location(),
                    "the split of " + pool.name() + " names " + (fixed.isPresent() ? "two ways" : "no way"),
                    WAYS);
            return Optional.empty();
        }
        return fixed.map(this::fixed).orElseGet(() -> usage.flatMap(this::usage));
    }

    private Optional<Split> fixed(Section section) {
        TeamNames.Once once = teams.once();
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (Section.Entry entry : section.all()) {
            String team = once.take(entry.key());
            entry.value()
                    .text()
                    .flatMap(text -> WeightReader.read(pool, text))
                    .ifPresent(weight -> weights.put(team, weight));
        }
        if (section.all().isEmpty()) {
            pool.problem(
                    section.location(), "the fixed split of " + pool.name() + " names no team", "Add team: weight.");
        }
        return Optional.of(Split.Fixed.of(weights));
    }

    private Optional<Split> usage(Scalar driver) {
        if (!DRIVER.matcher(driver.text()).matches()) {
            pool.problem(
                    driver.location(),
                    "usage driver " + driver.text() + " in " + pool.name() + " has other characters than a-z 0-9 _",
                    "Write the driver's name as in the input usage_drivers, such as gpu_seconds.");
        }
        return Optional.of(new Split.Usage(driver.text()));
    }
}
