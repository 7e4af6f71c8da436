package io.apportion.matching;

import io.apportion.model.Contracts;
import io.apportion.ownership.Circles;
import io.apportion.ownership.OwnershipRules;
import io.apportion.tags.Dimension;
import io.apportion.tags.TagKey;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
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

    /** Another name for who made a call: its key, or the role it was made under where that is what the log knows. */
    static final String PRINCIPAL = "principal";

    private static final Set<String> KEPT_ON_DEMAND =
            Set.of("sub_account_name", "sku_id", "region_id", "resource_id", "resource_name", "charge_description");

    private RuleColumns() {}

    /** Columns of high cardinality that a rule or pool names, comma separated. */
    public static String keptColumns(OwnershipRules rules) {
        return conditions(rules)
                .flatMap(condition -> condition.names().stream())
                .filter(KEPT_ON_DEMAND::contains)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Tag keys that a dimension reads or a condition asks for, folded, comma separated. */
    public static String keptKeys(OwnershipRules rules) {
        return Stream.concat(
                        foldedKeys(rules.dimensions()).stream(),
                        conditions(rules).flatMap(condition -> condition.tags().stream()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static List<String> foldedKeys(List<Dimension> dimensions) {
        return dimensions.stream()
                .flatMap(dimension -> dimension.tags().stream())
                .map(TagKey::fold)
                .distinct()
                .sorted()
                .toList();
    }

    /** Names in conditions that are a column neither of charges nor of calls, nor a dimension; with the rule. */
    public static List<String> unknown(OwnershipRules rules) {
        Set<String> known = all(rules);
        return conditions(rules)
                .flatMap(condition -> condition.names().stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> name + " in rule " + condition.id()))
                .toList();
    }

    /** Circles of dimensions that wait for each other, as text. */
    public static List<String> circles(OwnershipRules rules) {
        return new DimensionOrder(rules).circles().stream().map(Circles::shown).toList();
    }

    /** Everything a condition may name, for messages. */
    public static Set<String> all(OwnershipRules rules) {
        Set<String> all = new TreeSet<>(ofCalls());
        all.addAll(OF_CHARGES);
        rules.dimensions().stream().map(Dimension::name).forEach(all::add);
        return all;
    }

    /** What a condition over calls may name, without dimensions. */
    static Set<String> ofCalls() {
        Set<String> columns = new TreeSet<>(OF_CALLS);
        columns.add(PRINCIPAL);
        return columns;
    }

    /** Dimensions that a condition names; a name that is a column, too, means the column. */
    static SortedSet<String> dimensions(OwnershipRules rules, Condition condition) {
        SortedSet<String> dimensions = dimensions(rules);
        dimensions.retainAll(condition.names());
        return dimensions;
    }

    /** Dimensions that a condition may name: those that are not called like a column. */
    static SortedSet<String> dimensions(OwnershipRules rules) {
        SortedSet<String> dimensions = new TreeSet<>();
        rules.dimensions().forEach(dimension -> dimensions.add(dimension.name()));
        dimensions.removeAll(OF_CHARGES);
        dimensions.removeAll(ofCalls());
        return dimensions;
    }

    /** The conditions of all rules and pools. */
    static Stream<Condition> conditions(OwnershipRules rules) {
        return Stream.concat(
                rules.rules().stream().map(rule -> ConditionParser.read(rule.id(), rule.when())),
                rules.pools().stream().map(pool -> ConditionParser.read(pool.id(), pool.when())));
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
}
