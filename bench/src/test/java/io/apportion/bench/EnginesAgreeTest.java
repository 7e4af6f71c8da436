package io.apportion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two engines that share no line of SQL find the same cost of every day, team, feature and method, to the last digit. */
class EnginesAgreeTest {
    private static final WorldSize SIZE = new WorldSize(4_000, 6_000, 300, 3, 7);

    @Test
    void bothEnginesFindTheSameNumbers(@TempDir Path folder) throws Exception {
        World world = WorldMaker.in(folder.resolve("world"), SIZE);

        Attempt attempt =
                new ApportionEngine(world, SIZE.lastDay(), folder.resolve("warehouses"), Clock.systemUTC()).attempt();
        Numbers night = attempt.numbers();
        Numbers rival =
                new DuckDbEngine(world, folder.resolve("spill")).attempt().numbers();

        assertThat(night.differences("Apportion", rival, "DuckDB")).isEmpty();
        assertThat(night.rows()).hasSameSizeAs(rival.rows());
        assertThat(methods(night))
                .as("every way to place a cost is compared")
                .isEqualTo(Set.of("RULE", "TAG", "INHERITED", "USAGE_SPLIT", "SHARED", "UNATTRIBUTED"));
        assertThat(attempt.tasks())
                .as("what a model costs is told under its name")
                .containsKeys("staging/charge_by_file", "attribution/direct_share", "attributed_cost");
        assertThat(billed(night)).isEqualByComparingTo(billedOnTheBill(world));
    }

    private static Set<String> methods(Numbers numbers) {
        return numbers.rows().stream().map(LedgerNumber::method).collect(Collectors.toSet());
    }

    private static BigDecimal billed(Numbers numbers) {
        return numbers.rows().stream().map(LedgerNumber::billedCost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal billedOnTheBill(World world) throws Exception {
        try (DuckDb duckDb = DuckDb.open(Path.of("target", "spill"))) {
            duckDb.variable("bills", world.bills());
            return new BigDecimal(duckDb.rows("billed.sql").get(0).get(0));
        }
    }
}
