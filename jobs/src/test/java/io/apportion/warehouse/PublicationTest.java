package io.apportion.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.testing.SparkExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One commit switches readers, and only the first of two runs that started from the same state makes it. */
@ExtendWith(SparkExtension.class)
class PublicationTest {
    private static final Instant AT = Instant.parse("2026-11-16T06:30:00Z");

    @Test
    void theSecondOfTwoRunsFromTheSameStateIsRefused(SparkSession spark) {
        new Warehouse(spark);
        Publication first = new Publication(spark);
        Publication second = new Publication(spark);
        first.publish(Map.of("2031-01", pointer("run-a"), "2031-02", pointer("run-a")), AT);
        assertThatThrownBy(() -> second.publish(Map.of("2031-02", pointer("run-b")), AT))
                .isInstanceOfSatisfying(
                        ApportionException.class,
                        refused -> assertThat(refused.category()).isEqualTo(Category.HELD));
        assertThat(new Publication(spark).pointers())
                .containsEntry("2031-01", pointer("run-a"))
                .containsEntry("2031-02", pointer("run-a"));
    }

    @Test
    void publishingAMonthLeavesTheOthersAlone(SparkSession spark) {
        new Warehouse(spark);
        new Publication(spark).publish(Map.of("2032-01", pointer("run-a"), "2032-02", pointer("run-a")), AT);
        new Publication(spark).publish(Map.of("2032-02", pointer("run-b")), AT);
        assertThat(new Publication(spark).pointers())
                .containsEntry("2032-01", pointer("run-a"))
                .containsEntry("2032-02", pointer("run-b"));
    }

    private static Publication.Pointer pointer(String run) {
        return new Publication.Pointer(run, LocalDate.of(2026, 11, 15), "fingerprint of " + run);
    }
}
