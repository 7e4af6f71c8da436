package io.apportion.testing;

import static io.apportion.testing.RowAssert.assertThatRows;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The assertion that every case rests on must fail when it should. */
@ExtendWith(SparkExtension.class)
class RowAssertTest {
    private static Dataset<Row> rows;

    @BeforeAll
    static void someRows(SparkSession spark) {
        rows = spark.sql("""
                SELECT * FROM VALUES
                    ('ads', DATE'2026-11-02', CAST(10 AS DECIMAL(38, 18))),
                    ('core', DATE'2026-11-02', CAST(NULL AS DECIMAL(38, 18))),
                    ('search', DATE'2026-11-02', CAST('0.000000000000000001' AS DECIMAL(38, 18)))
                    AS t(team, usage_date, effective_cost)""");
    }

    @Test
    void orderScaleAndOtherColumnsDoNotMatter() {
        assertThatRows(rows).areExactly("""
                        # a comment
                        team,   effective_cost
                        search, 0.000000000000000001
                        core,
                        ads,    10.00
                        """);
    }

    @Test
    void aWrongLastDigitIsShownBesideTheRightOne() {
        assertThatThrownBy(() -> assertThatRows(rows).areExactly("""
                                team,effective_cost
                                ads,10
                                core,
                                search,0.000000000000000002
                                """))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Rows differ: 3 expected, 3 found
                                  team    effective_cost
                        expected  search  0.000000000000000002
                        found     search  0.000000000000000001  <- effective_cost
                        """);
    }

    @Test
    void nullIsNotZero() {
        assertThatThrownBy(() -> assertThatRows(rows.where("team = 'core'")).areExactly("team,effective_cost\ncore,0"))
                .hasMessageContaining("found     core  null            <- effective_cost");
    }

    @Test
    void aRowTooManyAndARowTooFewAreShown() {
        assertThatThrownBy(() -> assertThatRows(rows.where("team = 'ads'").unionAll(rows.where("team = 'ads'")))
                        .areExactly("team\nads\n"))
                .hasMessageContaining("1 expected, 2 found")
                .hasMessageContaining("unexpected  ads");
        assertThatThrownBy(() -> assertThatRows(rows.where("team = 'ads'")).areExactly("team\nads\nads\n"))
                .hasMessageContaining("missing  ads");
    }

    @Test
    void aColumnThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> assertThatRows(rows).areExactly("team,efective_cost\n"))
                .hasMessageContaining("no column [efective_cost]");
    }

    @Test
    void nothingIsEqualToNothing() {
        assertThatCode(() -> assertThatRows(rows.where("false")).areExactly("team\n"))
                .doesNotThrowAnyException();
    }
}
