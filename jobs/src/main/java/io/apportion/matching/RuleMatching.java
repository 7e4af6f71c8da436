package io.apportion.matching;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.when;

import io.apportion.ownership.EffectivePeriod;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Pool;
import io.apportion.ownership.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Finds for each group of charges or calls the first rule in force whose condition it meets. What a match means is decided
 * in SQL. A rule that names a column the rows do not have does not match.
 */
public final class RuleMatching {
    private static final Column NO_TEXT = lit(null).cast(DataTypes.StringType);

    private final SparkSession spark;
    private final OwnershipRules rules;

    /** Matching by these rules, over the staged views of the session. */
    public RuleMatching(SparkSession spark, OwnershipRules rules) {
        this.spark = spark;
        this.rules = rules;
    }

    /** Registers owner_subject: charges and calls together, with the first rule that names a team, and a feature. */
    public void viewSubjects() {
        charges().unionByName(calls()).createOrReplaceTempView("owner_subject");
    }

    /** Registers pool_match: the declared pool whose condition each group of charges meets. */
    public void viewPools() {
        Column pool = first(rules.pools().stream()
                .filter(known(RuleColumns.OF_CHARGES, Pool::id, Pool::when))
                .map(p -> when(inForce(p.when(), p.period()), lit(p.id()))));
        spark.table("charge_group")
                .select(col("billing_period"), col("charge_group_id"), pool.as("pool_id"))
                .createOrReplaceTempView("pool_match");
    }

    /** Registers ended_rule: the rule that a group of charges would meet by dimension, had it not ended before. */
    public void viewEndedRules() {
        spark.table("charge_group")
                .select(col("billing_period"), col("charge_group_id"), explode(endedRules()))
                .select(
                        col("billing_period"),
                        col("charge_group_id"),
                        col("key").as("dimension"),
                        col("value").as("rule_id"))
                .where(col("rule_id").isNotNull())
                .createOrReplaceTempView("ended_rule");
    }

    private Column endedRules() {
        Column[] byDimension = rules.dimensions().stream()
                .flatMap(dimension -> Stream.of(lit(dimension.name()), endedRule(dimension.name())))
                .toArray(Column[]::new);
        return map(byDimension);
    }

    private Column endedRule(String dimension) {
        return first(rules.rules().stream()
                .filter(rule -> rule.values().containsKey(dimension))
                .filter(rule -> rule.period().to().isPresent())
                .filter(known(RuleColumns.OF_CHARGES, Rule::id, Rule::when))
                .sorted(Comparator.comparing((Rule rule) -> rule.period().to().orElseThrow())
                        .reversed())
                .map(rule -> when(
                        expr(rule.when())
                                .and(col("usage_date")
                                        .geq(lit(rule.period().to().orElseThrow()))),
                        lit(rule.id()))));
    }

    private Dataset<Row> charges() {
        return spark.table("charge_group")
                .select(
                        col("billing_period"),
                        col("charge_group_id").as("subject_id"),
                        col("tag_set_id"),
                        col("usage_date"),
                        col("sub_account_id"),
                        NO_TEXT.as("api_key_id"),
                        NO_TEXT.as("workspace_id"),
                        ruleOf(OwnershipRules.TEAM, RuleColumns.OF_CHARGES).as("team_rule_id"),
                        ruleOf(OwnershipRules.FEATURE, RuleColumns.OF_CHARGES).as("feature_rule_id"));
    }

    private Dataset<Row> calls() {
        return spark.table("inference_usage")
                .select(
                        col("billing_period"),
                        col("usage_group_id").as("subject_id"),
                        col("tag_set_id"),
                        col("usage_date"),
                        col("account_id").as("sub_account_id"),
                        col("api_key_id"),
                        col("workspace_id"),
                        ruleOf(OwnershipRules.TEAM, RuleColumns.OF_CALLS).as("team_rule_id"),
                        ruleOf(OwnershipRules.FEATURE, RuleColumns.OF_CALLS).as("feature_rule_id"));
    }

    private Column ruleOf(String dimension, Set<String> columns) {
        return first(rules.rules().stream()
                .filter(rule -> rule.values().containsKey(dimension))
                .filter(known(columns, Rule::id, Rule::when))
                .map(rule -> when(inForce(rule.when(), rule.period()), lit(rule.id()))));
    }

    private static <T> Predicate<T> known(
            Set<String> columns,
            java.util.function.Function<T, String> id,
            java.util.function.Function<T, String> condition) {
        return rule -> columns.containsAll(ConditionParser.columns(id.apply(rule), condition.apply(rule)));
    }

    private static Column first(Stream<Column> candidates) {
        List<Column> all = Stream.concat(candidates, Stream.of(NO_TEXT)).toList();
        return coalesce(all.toArray(Column[]::new));
    }

    /** The user's condition, parsed and held to the allow-list before, within its dates. */
    private static Column inForce(String condition, EffectivePeriod period) {
        Column force = expr(condition);
        if (period.from().isPresent()) {
            force = force.and(col("usage_date").geq(lit(period.from().get())));
        }
        if (period.to().isPresent()) {
            force = force.and(col("usage_date").lt(lit(period.to().get())));
        }
        return force;
    }
}
