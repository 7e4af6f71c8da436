package io.apportion.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.rating.Prices;
import io.apportion.testing.SparkExtension;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold in every world, whatever the rules. */
@ExtendWith(SparkExtension.class)
class WorldsTest {
    private static List<Proof> proofs;

    @BeforeAll
    static void prove(SparkSession spark) {
        Prices prices = Prices.load(List.of());
        proofs = WorldSets.all(WorldSets.SEED).stream()
                .map(set -> Proof.of(set, spark, prices))
                .toList();
    }

    @Test
    void anotherEngineFindsTheSameLedger() {
        String columns = "billing_period, usage_date, currency, charge_group, team, former_team, feature, method, "
                + "feature_method, rule_id, reason, billed, effective";
        assertNone("""
                SELECT 'ours' AS side, * FROM (SELECT %1$s FROM ledger EXCEPT ALL SELECT %1$s FROM oracle_ledger)
                UNION ALL
                SELECT 'oracle', * FROM (SELECT %1$s FROM oracle_ledger EXCEPT ALL SELECT %1$s FROM ledger)
                """.formatted(columns)
                        .replace("SELECT 'ours' AS side, *", "SELECT billing_period, 'ours' AS side, *")
                        .replace("SELECT 'oracle', *", "SELECT billing_period, 'oracle', *")
                + " ORDER BY 1, 4, 6, 7, 2");
    }

    private static void assertNone(String query) {
        assertThat(proofs.stream().map(proof -> proof.against(query)).collect(Collectors.joining()))
                .isEmpty();
    }
}
