package io.apportion.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the sources of a configuration and keeps their names apart. */
final class SourceReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");
    private static final Pattern SETTLE_DAYS = Pattern.compile("[12]?\\d|3[01]");

    private final PathText paths;
    private final Map<String, Location> named = new HashMap<>();

    SourceReader(PathText paths) {
        this.paths = paths;
    }

    List<BillingSource> billing(List<Section> sections) {
        return sections.stream().flatMap(section -> billing(section).stream()).toList();
    }

    List<InferenceSource> inference(List<Section> sections) {
        return sections.stream().flatMap(section -> inference(section).stream()).toList();
    }

    private Optional<BillingSource> billing(Section section) {
        Optional<String> name = name(section);
        Optional<BillingFormat> format = section.choice("format", BillingFormat.class);
        Optional<String> path = section.text("path").flatMap(paths::resolve);
        Optional<String> amortized = amortized(section, format, path);
        int settleDays = settleDays(section, BillingSource.SETTLE_DAYS_DEFAULT);
        section.refuseUnknownKeys();
        return name.flatMap(n -> format.flatMap(f -> path.map(p -> new BillingSource(n, f, p, amortized, settleDays))));
    }

    private Optional<String> amortized(Section section, Optional<BillingFormat> format, Optional<String> path) {
        if (format.isPresent() && format.get() != BillingFormat.AZURE) {
            section.refuse(
                    "amortized",
                    "amortized in " + section.name() + " is for the format azure only",
                    "Remove it, or write format: azure.");
            return Optional.empty();
        }
        Optional<Scalar> written = section.optionalText("amortized");
        Optional<String> amortized = written.flatMap(paths::resolve);
        if (amortized.isPresent()
                && path.filter(p -> (p + "/").startsWith(amortized.get() + "/")).isPresent()) {
            section.problem(
                    written.get().location(),
                    "amortized in " + section.name() + " holds path as well, so nothing would be actual cost",
                    "Deliver the two datasets to folders of their own.");
        }
        return amortized;
    }

    private Optional<InferenceSource> inference(Section section) {
        Optional<String> name = name(section);
        Optional<InferenceFormat> format = section.choice("format", InferenceFormat.class);
        Optional<String> path = section.text("path").flatMap(paths::resolve);
        int settleDays = settleDays(section, InferenceSource.SETTLE_DAYS_DEFAULT);
        section.refuseUnknownKeys();
        return name.flatMap(n -> format.flatMap(f -> path.map(p -> new InferenceSource(n, f, p, settleDays))));
    }

    private int settleDays(Section section, int byDefault) {
        Optional<Scalar> written = section.optionalText("settle_days");
        if (written.filter(days -> !SETTLE_DAYS.matcher(days.text()).matches()).isPresent()) {
            section.problem(
                    written.get().location(),
                    "settle_days " + written.get().text() + " in " + section.name() + " is not 0 to 31",
                    "Write how many days the source has to have gone past a day before that day is final; " + byDefault
                            + " if left out.");
            return byDefault;
        }
        return written.map(days -> Integer.parseInt(days.text())).orElse(byDefault);
    }

    private Optional<String> name(Section section) {
        Optional<Scalar> name = section.text("name");
        name.ifPresent(given -> check(section, given));
        return name.map(Scalar::text);
    }

    private void check(Section section, Scalar name) {
        if (!NAME.matcher(name.text()).matches()) {
            section.problem(
                    name.location(),
                    "source name " + name.text() + " has other characters than a-z 0-9 _ -",
                    "Use lower case letters, digits, _ and -.");
        }
        Location first = named.putIfAbsent(name.text(), name.location());
        if (first != null) {
            section.problem(
                    name.location(),
                    "source name " + name.text() + " is taken, first at " + first,
                    "Give every billing and inference source a name of its own.");
        }
    }
}
