package io.apportion.worlds;

import io.apportion.rating.Prices;
import io.apportion.tags.TagPair;
import io.apportion.tags.TagText;
import io.apportion.testing.CsvTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * A set of worlds beside their ledgers: the one of the models (ledger), the same from the same rows in another order
 * (ledger_again), and the oracle's (oracle_ledger).
 */
record Proof(WorldSet worlds, Database database) {
    static Proof of(WorldSet worlds, SparkSession spark, Prices prices) {
        Database database = new Database();
        WorldSet.TABLES.forEach(table -> database.add("given_" + table, worlds.table(table)));
        database.add("twin", new CsvTable(List.of("kind", "twin_period", "base_period"), worlds.twins()));
        database.add("given_tag", new CsvTable(List.of("tags", "key", "value"), tags(worlds)));
        long a0=System.nanoTime(); new Oracle(database, worlds.rules()).compute(); System.out.println("oracle ms "+(System.nanoTime()-a0)/1000000);
        WorldNight night = new WorldNight(spark, worlds.rules(), prices);
        long a1=System.nanoTime(); database.add("ledger_text", night.ledger(worlds, new Chance(worlds.seed()), 1)); System.out.println("first ms "+(System.nanoTime()-a1)/1000000);
        long a2=System.nanoTime(); database.add("ledger_again", night.ledger(worlds, new Chance(worlds.seed() + 1), 3)); System.out.println("again ms "+(System.nanoTime()-a2)/1000000);
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
