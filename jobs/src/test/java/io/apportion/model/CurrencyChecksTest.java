package io.apportion.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.CsvTable;
import io.apportion.testing.SparkExtension;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of currencies find what they are there for, and nothing in tables that are right. */
@ExtendWith(SparkExtension.class)
class CurrencyChecksTest {
    private static final String TEAMS = """
            team,   currency, billed_cost, effective_cost
            search, EUR,      10,          9
            idle,   USD,      0,           0
            """;

    private static final String CONVERTED = """
            team,   currency, billed_cost, effective_cost, rate, converted_billed_cost, converted_effective_cost
            search, EUR,      10,          9,              1.1,  11,                    9.9
            idle,   USD,      0,           0,              ,     ,
            """;

    @Test
    void convertedRowsThatAreTheTeamsPass(SparkSession spark) {
        assertThat(offenders(spark, CONVERTED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a lost row          | idle,   USD,      0,           0,              ,     ,         | # lost",
                "a row of nobody     | # end   | ads, USD, 1, 1, 1, 1, 1",
                "a doubled row       | # end   | idle, USD, 0, 0, , ,",
                "another digit       | 10,          9, | 10.000000000000000001, 9,",
                "half a row          | 11,                    9.9 | 11, ",
                "no rate beside it   | 1.1,  11 | , 11"
            })
    void convertedRowsThatAreNot(String name, String found, String replacement, SparkSession spark) {
        String broken = (CONVERTED + "# end\n").replace(found, replacement);
        assertThat(broken).isNotEqualTo(CONVERTED + "# end\n");
        assertThat(offenders(spark, broken)).as(name).hasSize(1);
    }

    @Test
    void tagsThatContradictEachOtherAreToldInEachCurrency(SparkSession spark) {
        view(spark, "tag_set", "tag_set_id, collisions\ns, 1\n");
        view(spark, "charge_group", """
                tag_set_id, currency, effective_cost
                s,          USD,      1
                s,          USD,      2
                s,          EUR,      4
                """);
        assertThat(rows(spark, "tags_contradict_each_other"))
                .extracting(row -> row.getAs("currency") + " "
                        + row.getDecimal(row.fieldIndex("effective_cost")).toBigInteger())
                .containsExactlyInAnyOrder("USD 3", "EUR 4");
    }

    private static List<Row> offenders(SparkSession spark, String converted) {
        view(spark, "team_cost_daily", TEAMS);
        view(spark, "converted_cost_daily", converted);
        return rows(spark, "converted_costs_are_the_teams");
    }

    private static List<Row> rows(SparkSession spark, String check) {
        return spark.sql(SqlFolder.text("checks/" + check + ".sql")).collectAsList();
    }

    private static void view(SparkSession spark, String table, String csv) {
        Contract contract = Contracts.of(table);
        spark.createDataFrame(ContractFiller.rows(contract, CsvTable.parse(csv)), contract.schema())
                .createOrReplaceTempView(table);
    }
}
