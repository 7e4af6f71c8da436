package io.apportion.worlds;

import io.apportion.rating.Prices;
import io.apportion.tags.TagPair;
import io.apportion.tags.TagText;
import io.apportion.testing.CsvTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * A set of worlds beside their ledgers: the one of the models (ledger), the same once more from the same rows in another
 * order and by the pieces of the night in another order (ledger_again), and the oracle's (oracle_ledger).
 */
record Proof(WorldSet worlds, Database database) {
    private static final String COLUMNS =
            "billing_period, usage_date, currency, charge_group, team, former_team, feature, "
                    + "method, feature_method, rule_id, reason, billed, effective";

    /** Rows of one ledger that the other has not, beside whose they are. */
    static final String DIFFERS_FROM_ORACLE = """
            SELECT billing_period, 'models' AS by, *
            FROM (SELECT %1$s FROM ledger EXCEPT ALL SELECT %1$s FROM oracle_ledger)
            UNION ALL
            SELECT billing_period, 'oracle', * FROM (SELECT %1$s FROM oracle_ledger EXCEPT ALL SELECT %1$s FROM ledger)
            ORDER BY 1, 4, 6, 7, 2
            """.formatted(COLUMNS);

    static Proof of(WorldSet worlds, SparkSession spark, Prices prices) {
        Database database = new Database();
        WorldSet.TABLES.forEach(table -> database.add("given_" + table, worlds.table(table)));
        database.add("twin", new CsvTable(List.of("kind", "twin_period", "base_period"), worlds.twins()));
        database.add("given_tag", new CsvTable(List.of("tags", "key", "value"), tags(worlds)));
        new Oracle(database, worlds.rules()).compute();
        WorldNight night = WorldNight.of(spark, worlds.rules(), prices);
        database.add("ledger_text", night.ledger(worlds, new Chance(worlds.seed()), 1));
        WorldNight again = night.again(worlds.rules(), prices);
        database.add("ledger_again", again.ledger(worlds, new Chance(worlds.seed() + 1), 2));
        database.run("ledgers");
        return new Proof(worlds, database);
    }

    static List<List<String>> tags(WorldSet worlds) {
        List<List<String>> tags = new ArrayList<>();
        List.of("billing_charge", "inference_attempt").stream()
                .flatMap(table -> worlds.worlds().stream().flatMap(world -> world.dated(table).stream()))
                .map(row -> row.get("kept_tags"))
                .distinct()
                .forEach(text -> {
                    for (TagPair tag : TagText.decode(text)) {
                        tags.add(List.of(text, tag.key(), tag.value()));
                    }
                });
        return tags;
    }

    /** The rows that a query finds, which are none if it holds; else with what repeats the first world among them. */
    String against(String query) {
        List<List<String>> rows = database.rows(query);
        return rows.isEmpty()
                ? ""
                : rows.size() + " rows, such as\n"
                        + String.join(
                                "\n", rows.stream().limit(6).map(List::toString).toList())
                        + "\n" + worlds.shown(rows.get(0).get(0));
    }
}
