package io.apportion.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.testing.SparkExtension;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class JobsTest {
    @Test
    void workIsKnownByItsNameAndByThatOfTheWorkAroundIt(SparkSession spark) {
        List<String> before = names(spark);
        Jobs.named(spark, "marts/outer", () -> {
            assertThat(names(spark)).containsOnly("marts/outer");
            assertThat(Jobs.<List<String>>named(spark, "checks/inner", () -> names(spark)))
                    .containsOnly("checks/inner");
            assertThat(names(spark)).containsOnly("marts/outer");
        });
        assertThat(names(spark)).isEqualTo(before);
    }

    @Test
    void theNameEndsWithWorkThatFails(SparkSession spark) {
        List<String> before = names(spark);
        assertThatThrownBy(() -> Jobs.named(spark, "marts/failing", () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(names(spark)).isEqualTo(before);
    }

    /** Without a call site of its own Spark would walk the stack for every dataset. */
    @Test
    void aSessionHasACallSiteFromTheStart(SparkSession spark) {
        assertThat(names(spark).subList(1, 3)).containsOnly("apportion");
    }

    private static List<String> names(SparkSession spark) {
        return Stream.of("spark.job.description", "callSite.short", "callSite.long")
                .map(property -> String.valueOf(spark.sparkContext().getLocalProperty(property)))
                .toList();
    }
}
