package io.apportion.rating;

import io.apportion.attribution.Fraction;
import io.apportion.attribution.PoolFlows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * {@code solved_pools(pools, method)}: whom the cost of pools that pay each other reaches in the end. Each pool is a
 * struct of its id and its recipients (team, feature, weight); a team {@code pool:<id>} is a pool. The method is RECIPROCAL,
 * or STEP_DOWN in the order of the array. Recipients of the answer are no pools; what ends in pools without an end is on
 * {@code (unattributed)}.
 */
final class SolvedPools implements UDF2<scala.collection.Seq<Row>, String, List<Row>> {
    private static final long serialVersionUID = 1L;
    private static final String POOL = "pool:";
    private static final String NOBODY = "(unattributed)";
    private static final int SHOWN_SCALE = 18;
    private static final DataType TEXT = DataTypes.StringType;

    static final DataType SCHEMA = DataTypes.createArrayType(new StructType()
            .add("pool_id", TEXT)
            .add("through", DataTypes.createArrayType(TEXT))
            .add(
                    "recipients",
                    DataTypes.createArrayType(new StructType()
                            .add("team", TEXT)
                            .add("feature", TEXT)
                            .add("weight", DataTypes.createDecimalType(38, SHOWN_SCALE))
                            .add("exact", TEXT)
                            .add("fraction", TEXT))));

    /** Someone who is no pool. */
    private record Payer(String team, String feature) {
        private static final char BETWEEN = '\n';

        static String key(String team, String feature) {
            return team + BETWEEN + feature;
        }

        /** The payer of a key; a pool's id, which is no key, is a pool that reaches nobody. */
        static Payer of(String key) {
            int between = key.indexOf(BETWEEN);
            return between < 0
                    ? new Payer(NOBODY, NOBODY)
                    : new Payer(key.substring(0, between), key.substring(between + 1));
        }
    }

    @Override
    public List<Row> call(scala.collection.Seq<Row> pools, String method) {
        Map<String, Map<String, BigDecimal>> weights = new LinkedHashMap<>();
        CollectionConverters.asJava(pools).forEach(pool -> weights.put(pool.getAs("pool_id"), weights(pool)));
        PoolFlows flows = method.equals("STEP_DOWN")
                ? PoolFlows.stepDown(List.copyOf(weights.keySet()), weights)
                : PoolFlows.reciprocal(weights);
        return weights.keySet().stream()
                .filter(pool -> !flows.closed().contains(pool))
                .map(pool -> RowFactory.create(
                        pool,
                        flows.through(pool).toArray(String[]::new),
                        recipients(flows.shares(pool)).toArray(Row[]::new)))
                .toList();
    }

    private static Map<String, BigDecimal> weights(Row pool) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        scala.collection.Seq<Row> recipients = pool.getAs("recipients");
        for (Row recipient : recipients == null ? List.<Row>of() : CollectionConverters.asJava(recipients)) {
            String team = recipient.getAs("team");
            String key =
                    team.startsWith(POOL) ? team.substring(POOL.length()) : Payer.key(team, recipient.getAs("feature"));
            weights.merge(key, recipient.getAs("weight"), BigDecimal::add);
        }
        return weights;
    }

    private static List<Row> recipients(SortedMap<String, Fraction> shares) {
        SortedMap<String, Fraction> byPayer = new TreeMap<>();
        shares.forEach((key, share) -> {
            Payer payer = Payer.of(key);
            byPayer.merge(Payer.key(payer.team(), payer.feature()), share, Fraction::plus);
        });
        BigInteger common = byPayer.values().stream()
                .map(Fraction::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        List<Row> recipients = new ArrayList<>();
        byPayer.forEach((key, share) -> recipients.add(RowFactory.create(
                Payer.of(key).team(),
                Payer.of(key).feature(),
                new BigDecimal(share.numerator())
                        .divide(new BigDecimal(share.denominator()), SHOWN_SCALE, RoundingMode.HALF_EVEN),
                share.numerator().multiply(common.divide(share.denominator())).toString(),
                share.toString())));
        return recipients;
    }
}
