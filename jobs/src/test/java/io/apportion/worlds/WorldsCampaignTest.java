package io.apportion.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.rating.Prices;
import io.apportion.testing.SparkExtension;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many more worlds, under every policy, each against the oracle. */
@Tag("campaign")
@ExtendWith(SparkExtension.class)
class WorldsCampaignTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1000, 2000})
    void anotherEngineFindsTheSameLedgers(long seed, SparkSession spark) {
        Prices prices = Prices.load(List.of());
        assertThat(WorldSets.ofCampaign(seed).stream()
                        .map(set -> Proof.of(set, spark, prices).against(Proof.DIFFERS_FROM_ORACLE))
                        .collect(Collectors.joining()))
                .isEmpty();
    }
}
