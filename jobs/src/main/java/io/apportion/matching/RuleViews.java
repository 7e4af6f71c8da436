package io.apportion.matching;

import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import io.apportion.ownership.Choice;
import io.apportion.ownership.Inheritance;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Policies;
import io.apportion.ownership.Pool;
import io.apportion.ownership.PoolMethod;
import io.apportion.ownership.Recipients;
import io.apportion.ownership.Split;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Makes the declared rules readable by SQL: ownership_rule, inheritance, pool, pool_team, policy, team and
 * team_successor.
 */
public final class RuleViews {
    private static final int LEDGER_SCALE = 18;

    private RuleViews() {}

    /** Registers the views. */
    public static void register(SparkSession spark, OwnershipRules rules) {
        view(spark, "ownership_rule", ruleRows(rules));
        view(spark, "inheritance", inheritanceRows(rules.inheritance()));
        view(
                spark,
                "pool",
                Stream.concat(
                                poolRows(rules.pools(), rules.policies().pools()).stream(),
                                policyPoolRows(rules).stream())
                        .toList());
        view(
                spark,
                "pool_team",
                rules.pools().stream().flatMap(p -> teamRows(p).stream()).toList());
        view(spark, "policy", policyRows(rules.policies()));
        view(spark, "team", OrganisationRows.teams(rules.teams()));
        view(spark, "team_successor", OrganisationRows.successors(rules.teams()));
    }

    private static void view(SparkSession spark, String table, List<Row> rows) {
        Contract contract = Contracts.of(table);
        spark.createDataFrame(rows, contract.schema()).createOrReplaceTempView(table);
    }

    private static List<Row> ruleRows(OwnershipRules rules) {
        List<Row> rows = new ArrayList<>();
        rules.rules()
                .forEach(rule -> rule.values()
                        .forEach((dimension, value) ->
                                rows.add(RowFactory.create(rule.id(), rule.version(), dimension, value))));
        return rows;
    }

    /** A project of a provider is the sub-account of its bill, so both are looked up there; a sub-account wins. */
    private static List<Row> inheritanceRows(Inheritance inheritance) {
        Map<List<String>, String> values = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        for (Inheritance.Kind kind : Inheritance.Kind.values()) {
            inheritance
                    .owners()
                    .getOrDefault(kind, new TreeMap<>())
                    .forEach((place, owners) -> owners.forEach(
                            (dimension, value) -> values.put(List.of(word(kind), place, dimension), value)));
        }
        return values.entrySet().stream()
                .map(entry -> RowFactory.create(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        entry.getValue()))
                .toList();
    }

    private static String word(Inheritance.Kind kind) {
        return switch (kind) {
            case API_KEY -> "api_key";
            case WORKSPACE -> "workspace";
            case PROJECT, SUB_ACCOUNT -> "sub_account";
        };
    }

    private static List<Row> policyRows(Policies policies) {
        return policies.choices().entrySet().stream()
                .map(policy -> RowFactory.create(Policies.word(policy.getKey()), Policies.word(policy.getValue())))
                .toList();
    }

    private static List<Row> poolRows(List<Pool> pools, PoolMethod method) {
        return IntStream.range(0, pools.size())
                .mapToObj(i -> poolRow(pools.get(i), i + 1, method))
                .toList();
    }

    /** What a policy shares among all teams is a pool of its own, {@code policy:<class>}; no pool pays it, so it is last. */
    private static List<Row> policyPoolRows(OwnershipRules rules) {
        return rules.policies().choices().entrySet().stream()
                .filter(policy -> policy.getValue() == Choice.PROPORTIONAL || policy.getValue() == Choice.EVEN)
                .map(policy -> RowFactory.create(
                        "policy:" + Policies.word(policy.getKey()),
                        Policies.word(policy.getValue()),
                        policy.getValue().name(),
                        null,
                        true,
                        false,
                        Integer.MAX_VALUE,
                        rules.policies().pools().name(),
                        "(shared)"))
                .toList();
    }

    private static Row poolRow(Pool pool, int position, PoolMethod method) {
        return RowFactory.create(
                pool.id(),
                pool.version(),
                splitWord(pool.split()),
                pool.split() instanceof Split.Usage usage ? usage.driver() : null,
                pool.recipients() instanceof Recipients.Everyone,
                pool.idle() == Pool.Idle.SHARED,
                position,
                method.name(),
                pool.feature().orElse("(shared)"));
    }

    private static String splitWord(Split split) {
        if (split instanceof Split.Proportional) {
            return "PROPORTIONAL";
        }
        if (split instanceof Split.Even) {
            return "EVEN";
        }
        return split instanceof Split.Fixed ? "FIXED" : "USAGE";
    }

    private static List<Row> teamRows(Pool pool) {
        if (pool.split() instanceof Split.Fixed fixed) {
            return fixed.weights().entrySet().stream()
                    .map(team -> teamRow(pool, team.getKey(), team.getValue()))
                    .toList();
        }
        return pool.recipients() instanceof Recipients.Teams teams
                ? teams.names().stream()
                        .map(team -> teamRow(pool, team, BigDecimal.ONE))
                        .toList()
                : List.of();
    }

    private static Row teamRow(Pool pool, String team, BigDecimal weight) {
        return RowFactory.create(pool.id(), team, weight.setScale(LEDGER_SCALE));
    }
}
