package io.apportion.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class SentOnceTest {
    private final SparkSession spark;

    SentOnceTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void isWrittenOnceForAnyNumberOfStagesAndTasks() {
        Doubling function = new Doubling();
        spark.udf().register("twice_sent_once", SentOnce.of(spark, function), DataTypes.LongType);

        String sums = "SELECT SUM(twice_sent_once(id)) AS sum FROM RANGE(0, 10, 1, 4)";
        assertThat(spark.sql(sums).collectAsList()).containsExactly(RowFactory.create(90L));
        assertThat(spark.sql(sums + " HAVING sum > 0").collectAsList()).containsExactly(RowFactory.create(90L));

        assertThat(Doubling.WRITTEN).hasValue(1);
    }

    /** Counts how often it is written out. */
    private static final class Doubling implements UDF1<Long, Long> {
        private static final long serialVersionUID = 1L;
        private static final AtomicInteger WRITTEN = new AtomicInteger();

        @Override
        public Long call(Long number) {
            return 2 * number;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            WRITTEN.incrementAndGet();
            out.defaultWriteObject();
        }
    }
}
