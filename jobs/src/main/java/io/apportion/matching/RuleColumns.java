package io.apportion.matching;

import io.apportion.model.Contracts;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Pool;
import io.apportion.ownership.Rule;
import io.apportion.tags.Dimension;
import io.apportion.tags.TagKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns and tags the rules look at, hence which ones the groups of charges must keep apart. */
public final class RuleColumns {
    /** Columns of charges a condition may name. */
    public static final Set<String> OF_CHARGES = Set.of(
            "source",
            "provider",
            "invoice_id",
            "billing_account_id",
            "sub_account_id",
            "sub_account_name",
            "service_name",
            "service_category",
            "sku_id",
            "region_id",
            "resource_id",
            "resource_name",
            "charge_category",
            "charge_class",
            "charge_description",
            "pricing_category",
            "commitment_discount_status",
            "ai_charge_text",
            "consumed_unit",
            "currency",
            "usage_date");

    /** Columns of calls a condition may name. */
    public static final Set<String> OF_CALLS = Set.of(
            "source",
            "provider",
            "account_id",
            "model",
            "service_tier",
            "region_scope",
            "operation",
            "workspace_id",
            "api_key_id",
            "usage_date");

    private static final Set<String> KEPT_ON_DEMAND =
            Set.of("sub_account_name", "sku_id", "region_id", "resource_id", "resource_name", "charge_description");

    private RuleColumns() {}

    /** Columns of high cardinality that a rule or pool names, comma separated. */
    public static String keptColumns(OwnershipRules rules) {
        return named(rules).filter(KEPT_ON_DEMAND::contains).distinct().sorted().collect(Collectors.joining(","));
    }

    /** Tag keys that a dimension reads, folded, comma separated. */
    public static String keptKeys(OwnershipRules rules) {
        return String.join(",", foldedKeys(rules.dimensions()));
    }

    /** Tag keys that these dimensions read, folded, each once, sorted. */
    public static List<String> foldedKeys(List<Dimension> dimensions) {
        return dimensions.stream()
                .flatMap(dimension -> dimension.tags().stream())
                .map(TagKey::fold)
                .distinct()
                .sorted()
                .toList();
    }

    /** Names in conditions that are a column neither of charges nor of calls, with the rule that holds them. */
    public static List<String> unknown(OwnershipRules rules) {
        return conditions(rules)
                .flatMap(condition -> ConditionParser.columns(condition[0], condition[1]).stream()
                        .filter(column -> !OF_CHARGES.contains(column) && !OF_CALLS.contains(column))
                        .map(column -> column + " in rule " + condition[0]))
                .toList();
    }

    /** Every column a condition may name, for messages. */
    public static Set<String> all() {
        Set<String> all = new TreeSet<>(OF_CHARGES);
        all.addAll(OF_CALLS);
        return all;
    }

    /** Fails when the lists above name a column that the contracts do not have. */
    static void requireContractColumns() {
        require(OF_CHARGES, "charge_group");
        require(OF_CALLS, "inference_usage");
    }

    private static void require(Set<String> columns, String table) {
        if (!Contracts.of(table).columns().containsAll(columns)) {
            throw new IllegalStateException("Rule columns differ from " + table);
        }
    }

    private static Stream<String> named(OwnershipRules rules) {
        return conditions(rules).flatMap(condition -> ConditionParser.columns(condition[0], condition[1]).stream());
    }

    private static Stream<String[]> conditions(OwnershipRules rules) {
        return Stream.concat(
                rules.rules().stream().map((Rule rule) -> new String[] {rule.id(), rule.when()}),
                rules.pools().stream().map((Pool pool) -> new String[] {pool.id(), pool.when()}));
    }
}
