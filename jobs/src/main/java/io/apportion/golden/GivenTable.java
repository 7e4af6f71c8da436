package io.apportion.golden;

import io.apportion.matching.RuleColumns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a case may give.
 *
 * @param key its key in the case
 * @param contract table it becomes rows of
 * @param words what a row may say
 * @param defaults what a row means that does not say it
 */
record GivenTable(String key, String contract, Set<String> words, Map<String, String> defaults) {
    /** One word for both costs of a charge. */
    static final String COST = "cost";

    /** The tags of a charge or call, keys and values. */
    static final String TAGS = "tags";

    private static final GivenTable CHARGES = new GivenTable(
            "charges",
            "billing_charge",
            words(
                    RuleColumns.OF_CHARGES,
                    COST,
                    "billed_cost",
                    "effective_cost",
                    "consumed_quantity",
                    "billing_period",
                    TAGS),
            Map.of(
                    "source",
                    "case",
                    "provider",
                    "(any)",
                    "charge_category",
                    "Usage",
                    "currency",
                    "USD",
                    "path",
                    "case",
                    "charges",
                    "1"));

    private static final GivenTable CALLS = new GivenTable(
            "calls",
            "inference_attempt",
            words(
                    RuleColumns.OF_CALLS,
                    "input_tokens",
                    "cache_read_tokens",
                    "cache_write_tokens",
                    "output_tokens",
                    TAGS),
            Map.ofEntries(
                    Map.entry("source", "case"),
                    Map.entry("provider", "(any)"),
                    Map.entry("account_id", "(unknown)"),
                    Map.entry("model", "(unknown)"),
                    Map.entry("service_tier", "standard"),
                    Map.entry("operation", "chat"),
                    Map.entry("price_step", "base"),
                    Map.entry("usage_check", "OK"),
                    Map.entry("path", "case"),
                    Map.entry("calls", "1"),
                    Map.entry("succeeded", "true"),
                    Map.entry("served", "true"),
                    Map.entry("first_attempt", "true")));

    private static final GivenTable USAGE_DRIVERS = new GivenTable(
            "usage_drivers",
            "usage_driver",
            words(Set.of(), "usage_date", "driver", "team", "feature", "quantity"),
            Map.of("feature", "(unattributed)"));

    /** Everything a case may give. */
    static final List<GivenTable> ALL = List.of(CHARGES, CALLS, USAGE_DRIVERS);

    private static Set<String> words(Set<String> columns, String... more) {
        Set<String> words = new LinkedHashSet<>(new TreeSet<>(columns));
        words.addAll(List.of(more));
        return words;
    }
}
