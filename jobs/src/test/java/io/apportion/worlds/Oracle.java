package io.apportion.worlds;

import io.apportion.testing.CsvTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Computes the ledgers of worlds once more, in SQL of its own for another engine and from the same rows; it shares no code
 * with the models. Leaves them in the table oracle_ledger.
 */
final class Oracle {
    private static final List<String> DIMENSIONS = List.of("environment", "team", "feature");

    private final Database database;
    private final DrawnRules rules;

    /** The database holds the rows of the worlds as given_... */
    Oracle(Database database, DrawnRules rules) {
        this.database = database;
        this.rules = rules;
    }

    void compute() {
        new OracleRules(database, rules).declare();
        List.of("arithmetic", "subjects", "tags").forEach(database::run);
        DIMENSIONS.forEach(this::decide);
        matchPools();
        List.of("owners", "direct", "followed", "pools").forEach(database::run);
        solveNetworks();
        database.run("ledger");
    }

    private void decide(String dimension) {
        for (int i = 0; i < rules.rules().size(); i++) {
            DrawnRule rule = rules.rules().get(i);
            if (rule.values().containsKey(dimension)) {
                String hit =
                        ", " + i + ", '" + rule.id() + "', '" + rule.values().get(dimension) + "' FROM asked_";
                String where = " WHERE " + asked(rule.when(), rule.from(), rule.to());
                if (rule.when().ofCharges()) {
                    database.execute(
                            "INSERT INTO rule_hit SELECT 'charge', id, '" + dimension + "'" + hit + "charge" + where);
                }
                if (rule.when().ofCalls()) {
                    database.execute(
                            "INSERT INTO rule_hit SELECT 'call', id, '" + dimension + "'" + hit + "call" + where);
                }
            }
        }
        database.execute("SET VARIABLE dimension = '" + dimension + "'");
        database.run("decided");
    }

    private void matchPools() {
        for (int i = 0; i < rules.pools().size(); i++) {
            DrawnPool pool = rules.pools().get(i);
            database.execute("INSERT INTO pool_hit SELECT id, " + i + ", '" + pool.id() + "' FROM asked_charge WHERE "
                    + asked(pool.when(), pool.from(), pool.until()));
        }
    }

    private static String asked(DrawnCondition when, String from, String to) {
        return "(" + when.oracle() + ")" + (from == null ? "" : " AND usage_date >= DATE '" + from + "'")
                + (to == null ? "" : " AND usage_date < DATE '" + to + "'");
    }

    /** Day by day and currency by currency, and the shares of every group in one of the pools. */
    private void solveNetworks() {
        Map<List<String>, Map<String, SortedMap<Payer, BigInteger>>> days = new LinkedHashMap<>();
        database.rows("SELECT billing_period, usage_date, currency, pool_id FROM asked "
                        + "WHERE pool_id IN (SELECT pool_id FROM network_pool) ORDER BY ALL")
                .forEach(row -> days.computeIfAbsent(row.subList(0, 3), day -> new TreeMap<>())
                        .put(row.get(3), new TreeMap<>()));
        database.rows("SELECT billing_period, usage_date, currency, pool_id, team, feature, weight FROM claim "
                        + "WHERE pool_id IN (SELECT pool_id FROM network_pool)")
                .forEach(row -> days.get(row.subList(0, 3))
                        .get(row.get(3))
                        .merge(new Payer(row.get(4), row.get(5)), new BigInteger(row.get(6)), BigInteger::add));
        Map<List<String>, Map<String, SortedMap<Payer, Exact>>> parts = new LinkedHashMap<>();
        days.forEach((day, claims) -> parts.put(day, network(claims).parts()));
        List<List<String>> shares = new ArrayList<>();
        database.rows("SELECT billing_period, usage_date, currency, pool_id, id, billed, effective FROM pooled "
                        + "WHERE pool_id IN (SELECT pool_id FROM network_pool)")
                .forEach(row ->
                        addShares(shares, row, parts.get(row.subList(0, 3)).get(row.get(3))));
        database.add(
                "network_share",
                new CsvTable(List.of("id", "team", "feature", "billed_share", "effective_share"), shares));
    }

    private PoolNetwork network(Map<String, SortedMap<Payer, BigInteger>> claims) {
        List<String> order = rules.pools().stream().map(DrawnPool::id).toList();
        return rules.method().equals("step_down") ? PoolNetwork.stepDown(order, claims) : new PoolNetwork(claims);
    }

    private static void addShares(List<List<String>> shares, List<String> group, SortedMap<Payer, Exact> fractions) {
        SortedMap<Payer, BigInteger> billed = ExactParts.of(new BigInteger(group.get(5)), fractions);
        SortedMap<Payer, BigInteger> effective = ExactParts.of(new BigInteger(group.get(6)), fractions);
        billed.forEach((payer, units) -> shares.add(List.of(
                group.get(4),
                payer.team(),
                payer.feature(),
                units.toString(),
                effective.get(payer).toString())));
    }
}
