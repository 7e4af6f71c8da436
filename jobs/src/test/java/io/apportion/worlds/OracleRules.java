package io.apportion.worlds;

import io.apportion.testing.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** Tells the oracle the rules as tables of its own. */
final class OracleRules {
    private final Database database;
    private final DrawnRules rules;

    OracleRules(Database database, DrawnRules rules) {
        this.database = database;
        this.rules = rules;
    }

    void declare() {
        table(
                "kept_column",
                List.of("name"),
                rules.keptColumns().stream().map(List::of).toList());
        table("allowed_value", List.of("dimension", "value"), allowed());
        table("inherited", List.of("kind", "key", "dimension", "value"), inherited());
        table(
                "policy",
                List.of("class", "choice"),
                rules.policies().entrySet().stream()
                        .map(policy -> List.of(policy.getKey(), policy.getValue()))
                        .toList());
        table("given_pool", List.of("id", "split", "driver", "to_all", "share_idle", "feature"), pools());
        table("given_recipient", List.of("pool_id", "recipient", "weight"), recipients());
        table("given_successor", List.of("team", "until", "successor", "weight"), successors());
        database.execute("""
                CREATE VIEW pool AS SELECT id, split, driver, to_all = 'true' AS to_all, share_idle = 'true' AS share_idle, feature
                FROM given_pool;
                CREATE VIEW pool_recipient AS SELECT pool_id, recipient, CAST(weight AS HUGEINT) AS weight FROM given_recipient;
                CREATE VIEW successor AS SELECT team, CAST(until AS DATE) AS until, successor, CAST(weight AS BIGINT) AS weight,
                    CAST(SUM(CAST(weight AS BIGINT)) OVER (PARTITION BY team) AS BIGINT) AS total
                FROM given_successor;
                """);
    }

    private void table(String name, List<String> columns, List<List<String>> rows) {
        database.add(name, new CsvTable(columns, rows));
    }

    private static List<List<String>> allowed() {
        List<List<String>> allowed = new ArrayList<>();
        DrawnRules.TEAMS.forEach(team -> allowed.add(List.of("team", team)));
        DrawnRules.ENVIRONMENTS.forEach(environment -> allowed.add(List.of("environment", environment)));
        return allowed;
    }

    private List<List<String>> inherited() {
        List<List<String>> rows = new ArrayList<>();
        rules.inherited()
                .forEach((kind, keys) -> keys.forEach((key, values) ->
                        values.forEach((dimension, value) -> rows.add(List.of(kind, key, dimension, value)))));
        return rows;
    }

    private List<List<String>> pools() {
        List<List<String>> rows = new ArrayList<>();
        for (DrawnPool pool : rules.pools()) {
            List<String> row = new ArrayList<>(List.of(pool.id(), pool.split()));
            row.add(pool.driver());
            row.add(Boolean.toString(pool.recipients().isEmpty()));
            row.add(Boolean.toString((pool.idle() == null ? rules.idle() : pool.idle()).equals("shared")));
            row.add(pool.feature() == null ? "(shared)" : pool.feature());
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> recipients() {
        List<List<String>> rows = new ArrayList<>();
        rules.pools()
                .forEach(pool -> pool.recipients()
                        .forEach((recipient, weight) ->
                                rows.add(List.of(pool.id(), recipient, Integer.toString(weight)))));
        return rows;
    }

    private List<List<String>> successors() {
        List<List<String>> rows = new ArrayList<>();
        rules.teams()
                .forEach(team -> team.becomes()
                        .forEach((successor, weight) ->
                                rows.add(List.of(team.name(), team.until(), successor, Integer.toString(weight)))));
        return rows;
    }
}
