package io.apportion.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.testing.SparkExtension;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkExtension.class)
class TablesReadTest {
    private final SparkSession spark;

    TablesReadTest(SparkSession spark) {
        this.spark = spark;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1                                                                     |
            select team from owner                                                       | owner
            select * from owner as o join share using (team)                             | owner share
            select * from owner, share                                                   | owner share
            with placed as (select * from share) select * from placed                    | placed share
            select * from (select * from share where team in (select team from owner))   | owner share
            select (select max(cost) from share) as most from owner                      | owner share
            select * from owner where not exists (select 1 from share)                   | owner share
            select * from owner union all select * from share                            | owner share
            select * from owner lateral view explode(teams) as team                      | owner
            select * from share where usage_date <= :run_date                            | share
            select * from a.b.share                                                      | a.b.share
            """)
    void aQueryReadsWhatItNamesAnywhere(String query, String tables) {
        assertThat(String.join(" ", TablesRead.by(spark, query))).isEqualTo(tables == null ? "" : tables);
    }

    @Test
    void whatIsNoQueryIsRefused() {
        assertThatThrownBy(() -> TablesRead.by(spark, "selekt 1")).hasMessageContaining("selekt 1");
    }
}
