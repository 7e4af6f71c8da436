package io.apportion.worlds;

import io.apportion.model.Contract;
import io.apportion.model.ContractFiller;
import io.apportion.model.Contracts;
import io.apportion.night.LatestPiecesFirst;
import io.apportion.night.RehearsedNight;
import io.apportion.ownership.OwnershipFile;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.spark.Sessions;
import io.apportion.testing.CsvTable;
import io.apportion.testing.ExactText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The steps of the night over all worlds of a set at once, in a session of its own. */
final class WorldNight {
    /** The ledger beside the names by which other engines know a group of charges. */
    private static final String NAMED_LEDGER = """
            SELECT
                l.billing_period, l.usage_date, l.currency,
                CASE WHEN c.charge_group_id IS NULL THEN l.charge_group_id ELSE concat_ws('|', c.source, c.provider, COALESCE(c.sub_account_id, '-'), COALESCE(c.service_name, '-'),
                    COALESCE(c.sku_id, '-'), COALESCE(c.region_id, '-'), COALESCE(c.resource_id, '-'), c.charge_category,
                    COALESCE(c.charge_class, '-'), CAST(c.marketplace AS STRING), COALESCE(c.commitment_discount_status, '-'),
                    COALESCE(c.ai_charge_text, '-'), COALESCE(c.consumed_unit, '-'), t.tags) END AS charge_group,
                l.* EXCEPT (billing_period, usage_date, currency)
            FROM attributed_cost AS l
            LEFT JOIN charge_group AS c ON c.billing_period = l.billing_period AND c.charge_group_id = l.charge_group_id
            LEFT JOIN (SELECT DISTINCT billing_period, tag_set_id, tags FROM tag_set) AS t
                ON t.billing_period = c.billing_period AND t.tag_set_id = c.tag_set_id
            """;

    private final SparkSession spark;
    private final RehearsedNight night;

    private WorldNight(SparkSession spark, RehearsedNight night) {
        this.spark = spark;
        this.night = night;
    }

    /** The night as it runs. */
    static WorldNight of(SparkSession shared, DrawnRules rules, Prices prices) {
        SparkSession spark = shared.newSession();
        Sessions.registerSqlFunctions(spark);
        spark.conf().set("spark.sql.adaptive.enabled", "false");
        return new WorldNight(spark, new RehearsedNight(spark, ownership(rules), prices, "USD"));
    }

    /** The night once more in the same session, with its pieces in another order that is allowed. */
    WorldNight again(DrawnRules rules, Prices prices) {
        return new WorldNight(spark, LatestPiecesFirst.night(spark, ownership(rules), prices, "USD"));
    }

    private static OwnershipRules ownership(DrawnRules rules) {
        return OwnershipFile.load(file(rules.yaml()));
    }

    /** The ledger of these rows, given in some order to some number of tasks; every value as text. */
    CsvTable ledger(WorldSet worlds, Chance order, int tasks) {
        spark.conf().set("spark.sql.shuffle.partitions", Integer.toString(tasks));
        spark.conf().set("spark.sql.leafNodeDefaultParallelism", Integer.toString(tasks));
        Map<String, List<Row>> given = new HashMap<>();
        WorldSet.TABLES.forEach(table -> given.put(table, order.shuffled(rows(table, worlds.table(table)))));
        night.ledger(given);
        var named = spark.sql(NAMED_LEDGER);
        return new CsvTable(
                List.of(named.columns()),
                named.collectAsList().stream().map(WorldNight::texts).toList());
    }

    private static List<String> texts(Row row) {
        List<String> texts = ExactText.ofRow(row);
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.isNullAt(i) ? "" : texts.get(i))
                .toList();
    }

    private static List<Row> rows(String table, CsvTable rows) {
        Contract contract = Contracts.of(table);
        List<Integer> known = IntStream.range(0, rows.columns().size())
                .filter(i -> contract.columns().contains(rows.columns().get(i)))
                .boxed()
                .toList();
        return ContractFiller.rows(
                contract,
                new CsvTable(
                        known.stream().map(rows.columns()::get).toList(),
                        rows.rows().stream().map(row -> only(known, row)).toList()));
    }

    private static List<String> only(List<Integer> known, List<String> row) {
        return Arrays.asList(known.stream().map(row::get).toArray(String[]::new));
    }

    private static Path file(String yaml) {
        try {
            Path file = Files.createTempFile("worlds", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
