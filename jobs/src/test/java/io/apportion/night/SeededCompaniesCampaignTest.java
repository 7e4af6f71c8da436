package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many made-up companies, every other one with compiled queries: the books of each balance to the last digit. */
@Tag("campaign")
class SeededCompaniesCampaignTest {
    private static final Map<String, String> COMPILED =
            Map.of("spark.sql.codegen.wholeStage", "true", "spark.sql.codegen.factoryMode", "FALLBACK");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void booksBalance(long seed) {
        NightWorld world = SeededCompany.in(NightWorld.named("campaign-" + seed), seed);
        world.run(SeededCompany.LAST_DAY, seed % 2 == 0 ? COMPILED : Map.of());
        assertThat(world.value("select count(*) > 0 from certificate")).isEqualTo("true");
        assertThat(world.rows("select * from certificate where difference <> 0"))
                .isEqualTo(List.of());
        assertThat(world.rows("""
                        select c.charge_group_id from charge_group c
                        left join (select charge_group_id, sum(billed_cost) b, sum(effective_cost) e
                                   from attributed_cost group by charge_group_id) l using (charge_group_id)
                        where l.b is distinct from c.billed_cost or l.e is distinct from c.effective_cost
                        """)).isEqualTo(List.of());
    }
}
