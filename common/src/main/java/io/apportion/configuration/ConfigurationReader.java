package io.apportion.configuration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the outermost section of a configuration file. */
final class ConfigurationReader {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final String CURRENCY_DEFAULT = "USD";
    private static final List<String> PLANNED_INPUTS =
            List.of("assumptions", "budgets", "capacity", "evaluation_results", "human_cost", "training_runs");

    private final Section root;
    private final PathText paths;
    private final SourceReader sources;

    ConfigurationReader(Section root, PathText paths) {
        this.root = root;
        this.paths = paths;
        this.sources = new SourceReader(paths);
    }

    /** The configuration; only to be used when no problem was noted, empty when a required part is missing. */
    Optional<Configuration> read() {
        Optional<String> warehouse = root.require("warehouse").flatMap(this::warehouse);
        List<BillingSource> billing = sources.billing(sections("billing", root.require("billing")));
        List<InferenceSource> inference = sources.inference(sections("inference", root.find("inference")));
        Optional<String> ownership = root.text("ownership").flatMap(paths::resolve);
        List<String> prices = paths("prices");
        OptionalInputs inputs = inputs(root.section("inputs"));
        String currency = root.optionalText("currency").map(this::currency).orElse(CURRENCY_DEFAULT);
        Optional<String> userKeyFile = path(root, "user_key_file");
        List<String> cases = paths("cases");
        root.refuseUnknownKeys();
        return warehouse.flatMap(folder -> ownership.map(rules ->
                new Configuration(folder, billing, inference, rules, prices, inputs, currency, userKeyFile, cases)));
    }

    private List<String> paths(String key) {
        return root.texts(key).stream()
                .flatMap(path -> paths.resolve(path).stream())
                .toList();
    }

    private Optional<String> warehouse(Value value) {
        if (!value.isSection()) {
            return value.text().flatMap(paths::resolve);
        }
        root.problem(
                value.location(),
                "only a folder path is supported as warehouse in this version",
                "Write warehouse: <folder>, such as ./warehouse.");
        value.section().ifPresent(Section::refuseCredentials);
        return Optional.empty();
    }

    private List<Section> sections(String key, Optional<Value> list) {
        List<Value> items = list.map(Value::items).orElse(List.of());
        if (list.filter(Value::isList).isPresent() && items.isEmpty()) {
            root.problem(list.get().location(), key + " names no source", "Add at least one source.");
        }
        return items.stream().flatMap(item -> item.section().stream()).toList();
    }

    private OptionalInputs inputs(Optional<Section> section) {
        OptionalInputs inputs = new OptionalInputs(
                section.flatMap(from -> path(from, "outcomes")),
                section.flatMap(from -> path(from, "revenue")),
                section.flatMap(from -> path(from, "usage_drivers")),
                section.flatMap(from -> path(from, "fx_rates")),
                section.flatMap(from -> path(from, "reallocations")));
        section.ifPresent(this::refuseOtherInputs);
        return inputs;
    }

    private void refuseOtherInputs(Section section) {
        for (String planned : PLANNED_INPUTS) {
            section.refuse(
                    planned,
                    "the input " + planned + " is not known yet in this version",
                    "Remove it. Known: outcomes, revenue, usage_drivers, fx_rates, reallocations.");
        }
        section.refuseUnknownKeys();
    }

    private Optional<String> path(Section section, String key) {
        return section.optionalText(key).flatMap(paths::resolve);
    }

    private String currency(Scalar currency) {
        if (!CURRENCY.matcher(currency.text()).matches()) {
            root.problem(
                    currency.location(),
                    "currency " + currency.text() + " is not an ISO 4217 code",
                    "Write three capital letters, such as USD or EUR.");
        }
        return currency.text();
    }
}
