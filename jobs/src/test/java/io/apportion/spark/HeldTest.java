package io.apportion.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.SparkExtension;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class HeldTest {
    private static final long FEW = 10;
    private static final long MANY = 10_000_000;

    private final SparkSession spark;

    HeldTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void heldRowsAreTheRows() {
        Dataset<Row> rows = held(FEW, "select id, cast(id as decimal(38,18)) / 3 as billed_cost from range(5)");

        assertThat(rows.where("id = 4").collectAsList())
                .containsExactly(RowFactory.create(4L, new BigDecimal("1.333333333333333333")));
        assertThat(rows.selectExpr("sum(id)").first().getLong(0)).isEqualTo(10);
    }

    @Test
    void aFewRowsAreJoinedWhereTheyAre() {
        assertThat(planOfJoin(FEW)).contains("SortMergeJoin").doesNotContain("Exchange");
        assertThat(planOfJoin(MANY)).contains("Exchange");
    }

    @Test
    void theirSizeIsWhatTheyTakeNotWhatWasGuessed() {
        Dataset<Row> many =
                spark.range(100).toDF("a").crossJoin(spark.range(100).toDF("b"));
        Dataset<Row> rows =
                Held.rows("many", many.crossJoin(spark.range(100).toDF("c")).where("a + b + c < 2"));

        assertThat(bytes(rows)).isBetween(1L, 100_000L);
    }

    @Test
    void rowsWithoutAnyAreHeldToo() {
        Dataset<Row> none = held(FEW, "select id from range(5) where id > 7");

        assertThat(none.collectAsList()).isEmpty();
        assertThat(none.columns()).containsExactly("id");
    }

    private Dataset<Row> held(long rows, String query) {
        AtomicReference<Dataset<Row>> held = new AtomicReference<>();
        Sessions.inPartitionsFor(spark, rows, () -> held.set(Held.rows("left", spark.sql(query))));
        return held.get();
    }

    /** Of two tables too large to be sent to each other. */
    private String planOfJoin(long rows) {
        String broadcast = "spark.sql.autoBroadcastJoinThreshold";
        String before = spark.conf().get(broadcast);
        AtomicReference<String> plan = new AtomicReference<>();
        spark.conf().set(broadcast, "-1");
        try {
            Sessions.inPartitionsFor(spark, rows, () -> {
                Dataset<Row> left = Held.rows("left", ids().repartition(3));
                Dataset<Row> right = Held.rows("right", ids());
                plan.set(executed(left.join(right, "id"))
                        .queryExecution()
                        .executedPlan()
                        .toString());
            });
        } finally {
            spark.conf().set(broadcast, before);
        }
        return plan.get();
    }

    private Dataset<Row> ids() {
        return spark.range(100).toDF("id");
    }

    private static long bytes(Dataset<Row> rows) {
        return executed(rows)
                .queryExecution()
                .optimizedPlan()
                .stats()
                .sizeInBytes()
                .toLong();
    }

    private static org.apache.spark.sql.classic.Dataset<Row> executed(Dataset<Row> rows) {
        return (org.apache.spark.sql.classic.Dataset<Row>) rows;
    }
}
