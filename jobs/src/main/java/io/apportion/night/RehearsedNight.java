package io.apportion.night;

import io.apportion.matching.Kept;
import io.apportion.matching.RuleViews;
import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import io.apportion.model.Models;
import io.apportion.model.SeedTables;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.rating.SqlFunctions;
import io.apportion.warehouse.HeldRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The part of the night that decides who pays, over charges and calls that are given. Nothing is read or stored. */
public final class RehearsedNight {
    private static final String RUN_ID = "rehearsal";

    private final SparkSession spark;
    private final OwnershipRules rules;
    private final Models models;
    private final Consumer<List<Piece>> running;

    /** In a session of its own, whose views it overwrites; a currency as reports have it. */
    public RehearsedNight(SparkSession spark, OwnershipRules rules, Prices prices, String currency) {
        this(spark, rules, prices, currency, Flow::run);
    }

    /** The same whose pieces are run in some other way. */
    RehearsedNight(
            SparkSession spark, OwnershipRules rules, Prices prices, String currency, Consumer<List<Piece>> running) {
        this.running = running;
        this.spark = spark;
        this.rules = rules;
        this.models = new Models(
                spark,
                NightMarkers.of(NightMarkers.toldApart(Kept.of(rules), prices, false), currency, LocalDate.EPOCH));
        Contracts.all().forEach(contract -> view(contract, List.of()));
        SeedTables.register(spark);
        RuleViews.register(spark, rules);
        SqlFunctions.register(spark, rules, prices, Optional.empty());
    }

    /** The ledger of these charges (billing_charge), calls (inference_attempt) and measured use (usage_driver). */
    public Dataset<Row> ledger(Map<String, List<Row>> given) {
        given.forEach((table, rows) -> view(Contracts.of(table), rows));
        models.materialise("staging/charge_by_file");
        models.materialise("staging/usage_by_file");
        models.materialise("staging/grouped_charge");
        models.materialise("staging/grouped_usage");
        return place();
    }

    /**
     * The ledger of groups of charges (grouped_charge) and of calls (grouped_usage), with rejected_row, usage_driver and
     * reallocation as far as they are given. It is held, so it outlives what this session does next.
     */
    Dataset<Row> ledgerOf(Map<String, Dataset<Row>> given) {
        given.forEach((table, rows) -> rows.createOrReplaceTempView(table));
        return place();
    }

    private Dataset<Row> place() {
        models.materialise("staging/charge_group");
        models.materialise("staging/inference_usage");
        models.materialise("staging/tag_set");
        models.materialise("attribution/ai_charge");
        Night night = new Night(spark, models, new HeldRows(spark), rules, plan(), RUN_ID);
        running.accept(Stream.of(new Own(night), new Attribute(night))
                .flatMap(step -> step.pieces().stream())
                .toList());
        return spark.table("attributed_cost");
    }

    private NightPlan plan() {
        SortedMap<String, String> months = new TreeMap<>();
        Dataset<Row> calls = spark.table("inference_usage").select("billing_period");
        spark.table("charge_group")
                .select("billing_period")
                .union(calls)
                .distinct()
                .collectAsList()
                .forEach(row -> months.put(row.getString(0), RUN_ID));
        return new NightPlan(LocalDate.EPOCH, months, List.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    private void view(Contract contract, List<Row> rows) {
        spark.createDataFrame(rows, contract.schema()).createOrReplaceTempView(contract.name());
    }
}
