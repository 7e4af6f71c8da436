package io.apportion.explain;

import static org.apache.spark.sql.functions.col;

import io.apportion.attribution.Fraction;
import io.apportion.attribution.PoolFlows;
import io.apportion.model.Models;
import io.apportion.model.Report;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Pool;
import io.apportion.ownership.PoolMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How a share came through pools that pay each other. The ledger holds only where it ended, so the weights are made again by
 * the model that made them; they are shown where they give the ledger's fraction, and only there.
 */
final class PoolSteps {
    private static final char BETWEEN = '\n';
    private static final int SHOWN_MAX = 6;

    private final SparkSession spark;
    private final OwnershipRules rules;
    private final Optional<String> unreadable;
    private final Map<String, Map<String, Map<String, BigDecimal>>> weightsFound = new HashMap<>();

    /** Over the views of the rules and direct_share. */
    PoolSteps(SparkSession spark, OwnershipRules rules, InputTables inputs) {
        this.spark = spark;
        this.rules = rules;
        this.unreadable = inputs.unreadable("usage_driver");
        Report.rows(spark, "explain_charge_pool", Map.of()).createOrReplaceTempView("charge_pool");
        spark.table("rated_usage").createOrReplaceTempView("known_usage");
    }

    /** Each pool on the way, and whom it pays. */
    List<String> payments(LedgerLine line) {
        Map<String, Map<String, BigDecimal>> weights = weights(line);
        return unreadable
                .map(why -> List.of("which pool paid which cannot be shown: " + why))
                .orElseGet(() -> flows(weights).through(line.way().ruleId()).stream()
                        .map(pool -> "pool " + pool + " pays " + recipients(weights.getOrDefault(pool, Map.of())))
                        .toList());
    }

    /** For each pool on the way, the equation that the recipient's share of it solves; the solution must be the ledger's. */
    List<String> equations(LedgerLine line, Fraction solved) {
        Map<String, Map<String, BigDecimal>> weights = weights(line);
        PoolFlows flows = flows(weights);
        String pool = line.way().ruleId();
        Optional<String> payer = weights.containsKey(pool) ? payer(line, flows.shares(pool), solved) : Optional.empty();
        return payer.map(found -> flows.through(pool).stream()
                        .map(paid -> equation(paid, found, weights.get(paid), flows))
                        .toList())
                .orElse(List.of("which pool paid which cannot be shown: made again, no share of " + line.weighedTeam()
                        + " is the ledger's"));
    }

    /** Whom the share is of: charges that have a feature of their own keep it, whatever the pool's recipients are for. */
    private static Optional<String> payer(LedgerLine line, SortedMap<String, Fraction> shares, Fraction solved) {
        String own = key(line.weighedTeam(), line.feature());
        return Stream.concat(Stream.of(own), shares.keySet().stream())
                .filter(key -> key.startsWith(line.weighedTeam() + BETWEEN))
                .filter(key -> solved.equals(shares.get(key)))
                .findFirst();
    }

    /** Weights of the line's day, of its month for pools that have none of the day. */
    private Map<String, Map<String, BigDecimal>> weights(LedgerLine line) {
        String when = line.month() + " " + line.usageDate() + " " + line.text("currency");
        return weightsFound.computeIfAbsent(when, any -> readWeights(line));
    }

    private Map<String, Map<String, BigDecimal>> readWeights(LedgerLine line) {
        Map<String, Map<String, BigDecimal>> weights = new TreeMap<>();
        rules.pools().forEach(pool -> weights.put(pool.id(), Map.of()));
        if (unreadable.isEmpty()) {
            Map<String, List<Row>> rows = new Models(spark, Map.of())
                    .rows("attribution/pool_weight").where(concerns(line)).collectAsList().stream()
                            .collect(Collectors.groupingBy(row -> row.getAs("pool_id")));
            rows.forEach((pool, all) -> weights.put(pool, weights(ofTheDay(all))));
        }
        return weights;
    }

    private static Column concerns(LedgerLine line) {
        Column inTime = col("usage_date")
                .equalTo(line.usageDate())
                .or(col("usage_date").isNull().and(col("billing_period").equalTo(line.month())));
        return inTime.and(col("currency").isNull().or(col("currency").equalTo(line.text("currency"))));
    }

    private static List<Row> ofTheDay(List<Row> rows) {
        List<Row> ofTheDay =
                rows.stream().filter(row -> row.getAs("usage_date") != null).toList();
        return ofTheDay.isEmpty() ? rows : ofTheDay;
    }

    private static Map<String, BigDecimal> weights(List<Row> rows) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (Row row : rows) {
            String team = row.getAs("team");
            String key = Pool.isPool(team)
                    ? team.substring(Pool.RECIPIENT_PREFIX.length())
                    : key(team, row.getAs("feature"));
            weights.merge(key, row.getAs("weight"), BigDecimal::add);
        }
        return weights;
    }

    private PoolFlows flows(Map<String, Map<String, BigDecimal>> weights) {
        return rules.policies().pools() == PoolMethod.STEP_DOWN
                ? PoolFlows.stepDown(order(), weights)
                : PoolFlows.reciprocal(weights);
    }

    private List<String> order() {
        return rules.pools().stream().map(Pool::id).toList();
    }

    private static String recipients(Map<String, BigDecimal> weights) {
        List<Map.Entry<String, BigDecimal>> heaviest = weights.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .toList();
        BigDecimal shown = total(heaviest.stream().limit(SHOWN_MAX).toList());
        BigDecimal all = total(heaviest);
        String rest = heaviest.size() > SHOWN_MAX
                ? " … and " + Digits.counted(heaviest.size() - SHOWN_MAX, "other") + " "
                        + Digits.grouped(all.subtract(shown))
                : "";
        return heaviest.stream()
                        .limit(SHOWN_MAX)
                        .map(weight -> who(weight.getKey()) + " " + Digits.grouped(weight.getValue()))
                        .collect(Collectors.joining(", "))
                + rest + " of " + Digits.grouped(all);
    }

    /** The pool's own part for the payer, and that of each pool it pays: their sum is the share. */
    private String equation(String pool, String payer, Map<String, BigDecimal> weights, PoolFlows flows) {
        Map<String, BigDecimal> paid = new TreeMap<>(weights);
        if (rules.policies().pools() == PoolMethod.STEP_DOWN) {
            paid.keySet().removeAll(order().subList(0, order().indexOf(pool) + 1));
        }
        String total = Digits.plain(total(List.copyOf(paid.entrySet())));
        List<String> terms = new ArrayList<>();
        paid.forEach((recipient, weight) -> {
            String part = Digits.plain(weight) + "/" + total;
            if (recipient.equals(payer)) {
                terms.add(0, part);
            } else if (recipient.indexOf(BETWEEN) < 0) {
                terms.add(part + " × " + share(flows.shares(recipient), payer) + " of " + recipient);
            }
        });
        return who(payer) + " carries of " + pool + ": " + String.join(" + ", terms) + " = "
                + share(flows.shares(pool), payer);
    }

    private static String share(SortedMap<String, Fraction> shares, String payer) {
        Fraction share = shares.getOrDefault(payer, Fraction.ZERO);
        return share.isZero() ? "0" : share.toString();
    }

    private static BigDecimal total(List<Map.Entry<String, BigDecimal>> weights) {
        return weights.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String key(String team, String feature) {
        return team + BETWEEN + feature;
    }

    private static String who(String key) {
        int between = key.indexOf(BETWEEN);
        return between < 0 ? "pool:" + key : key.substring(0, between) + " / " + key.substring(between + 1);
    }
}
