package io.apportion.model;

import io.apportion.matching.RuleViews;
import io.apportion.ownership.Inheritance;
import io.apportion.ownership.OwnershipFile;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.rating.SqlFunctions;
import io.apportion.testing.CsvTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs a model over the inputs of a case, and over nothing else: tables the case does not give are empty. */
final class CaseRunner {
    private static final OwnershipRules NO_RULES =
            new OwnershipRules(List.of(), List.of(), List.of(), new Inheritance(Map.of()));

    /** Values of the markers that a case does not give. */
    private static final Map<String, Object> MARKERS = Map.of(
            "run_month",
            "2026-11",
            "run_date",
            LocalDate.of(2026, 11, 30),
            "kept_columns",
            "",
            "kept_keys",
            "team,feature",
            "price_steps",
            "{\"anthropic\":\"context=200001\",\"deepseek\":\"00:30,16:30\"}",
            "currency",
            "USD");

    private final SparkSession spark;
    private final Prices prices = Prices.load(List.of());

    /** Runs in a session of its own; it overwrites views there. */
    CaseRunner(SparkSession spark) {
        this.spark = spark;
    }

    /** The rows the model answers, held to its contract. */
    Dataset<Row> rows(ModelCase given) {
        requireNoStrangers(given);
        List<String> read = tablesIn(SqlFolder.text("models/" + given.model() + ".sql"));
        read.forEach(table -> view(table, new CsvTable(List.of(), List.of())));
        SeedTables.register(spark);
        declare(given.ownership().map(OwnershipFile::load).orElse(NO_RULES));
        given.inputs().forEach((table, rows) -> {
            requireRead(given, table, read);
            view(table, rows);
        });
        Contract contract = Contract.ofModel(given.model());
        return ContractRows.guarded(contract, new Models(spark, markers(given)).rows(given.model()));
    }

    private void view(String table, CsvTable rows) {
        Contract contract = Contracts.of(table);
        spark.createDataFrame(ContractFiller.rows(contract, rows), contract.schema())
                .createOrReplaceTempView(table);
    }

    private void declare(OwnershipRules rules) {
        RuleViews.register(spark, rules);
        SqlFunctions.register(spark, rules, prices, Optional.empty());
    }

    private static List<String> tablesIn(String model) {
        return Contracts.all().stream()
                .map(Contract::name)
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(model).find())
                .toList();
    }

    private static void requireNoStrangers(ModelCase given) {
        if (!given.strangers().isEmpty()) {
            throw new IllegalArgumentException("Cannot run " + given + ": nothing reads " + given.strangers());
        }
    }

    private static void requireRead(ModelCase given, String table, List<String> read) {
        if (!read.contains(table)) {
            throw new IllegalArgumentException(
                    "Cannot run " + given + ": the model reads no table " + table + ", only " + read);
        }
    }

    private static Map<String, Object> markers(ModelCase given) {
        Map<String, Object> markers = new HashMap<>(MARKERS);
        given.markers().ifPresent(table -> {
            for (int i = 0; i < table.columns().size(); i++) {
                String name = table.columns().get(i);
                markers.put(
                        name,
                        marker(
                                name,
                                Optional.ofNullable(table.rows().get(0).get(i)).orElse("")));
            }
        });
        return markers;
    }

    private static Object marker(String name, String text) {
        if (!MARKERS.containsKey(name)) {
            throw new IllegalArgumentException(
                    "Cannot set the marker " + name + ": there is none, only " + new ArrayList<>(MARKERS.keySet()));
        }
        return MARKERS.get(name) instanceof LocalDate ? LocalDate.parse(text) : text;
    }
}
