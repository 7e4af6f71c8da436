package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import io.apportion.testing.ParquetFile;
import io.apportion.testing.Resource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bill in the five forms that AWS delivers it in: whatever the form, the same charges with the same owners. */
class AwsCurFormsTest {
    private static final Set<String> MAPS = Set.of("product", "resource_tags", "cost_category");
    private static final String OWNERSHIP = """
            dimensions:
              team: {tags: [team]}
              feature: {tags: [feature]}
            rules: # matches nothing: columns are kept because a rule names them
              - {id: kept, when: "resource_id = 'none' or region_id = 'none' or sku_id = 'none'", team: core}
            """;

    private static NightWorld world;

    @BeforeAll
    static void runTheNight() {
        world = NightWorld.named("aws-cur-forms").ownership(OWNERSHIP);
        for (String form : List.of("cur1", "cur1-athena", "cur2")) {
            Path file = world.folder().resolve("exports/" + form + ".csv");
            world.file("exports/" + form + ".csv", Resource.text(AwsCurFormsTest.class, "aws-cur/" + form + ".csv"));
            world.bill(form, "aws-cur", file);
        }
        world.bill("cur1-parquet", "aws-cur", parquet("cur1-athena"));
        world.bill("cur2-parquet", "aws-cur", parquet("cur2"));
        assertThat(world.run("2026-11-30").months()).containsExactly("2026-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cur1", "cur1-athena", "cur1-parquet", "cur2", "cur2-parquet"})
    void everyFormGivesTheSameCharges(String form) {
        assertThat(world.csv("""
                                select usage_date, invoice_id, billing_account_id, sub_account_id, service_name,
                                  service_category, sku_id, region_id, resource_id, charge_category, pricing_category,
                                  commitment_discount_status, consumed_unit, charges, consumed_quantity, billed_cost,
                                  effective_cost, list_cost, contracted_cost
                                from charge_group where source = '%s' order by all
                                """.formatted(form)))
                .isEqualTo(Resource.text(AwsCurFormsTest.class, "aws-cur/charges.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cur1", "cur1-athena", "cur1-parquet", "cur2", "cur2-parquet"})
    void everyFormGivesTheSameOwners(String form) {
        assertThat(world.csv("""
                                select team, feature, method, sum(billed_cost) as billed_cost,
                                  sum(effective_cost) as effective_cost
                                from attributed_cost where source = '%s' group by all order by all
                                """.formatted(form))).isEqualTo("""
                        team,feature,method,billed_cost,effective_cost
                        (unattributed),(unattributed),UNATTRIBUTED,79.673456789012,9.15001
                        ads,bid,TAG,0,1.35
                        ads,store,TAG,0,0.279
                        search,answers,TAG,7.2,7.2
                        search,rank,TAG,0.18,0.18
                        """);
    }

    @Test
    void nothingIsRejected() {
        assertThat(world.rows("select * from rejected_row")).isEmpty();
    }

    @Test
    void tokensOfTheBillAreThoseOfItsUnit() {
        assertThat(world.csv("""
                                select provider, account_id, model_id, token_class, billed_tokens, billed_cost
                                from bill_reconciliation
                                """)).isEqualTo("""
                        provider,account_id,model_id,token_class,billed_tokens,billed_cost
                        aws,4711,amazon.nova-pro-v1:0,output,12500000,36
                        """);
    }

    /** A form as AWS writes it to Parquet: costs are doubles, times are timestamps, properties of CUR 2.0 are maps. */
    private static Path parquet(String form) {
        return ParquetFile.of(world, form, spark -> {
            var texts = spark.read()
                    .option("header", "true")
                    .option("escape", "\"")
                    .csv(world.folder().resolve("exports/" + form + ".csv").toString());
            return texts.selectExpr(Arrays.stream(texts.columns())
                    .map(AwsCurFormsTest::asInParquet)
                    .toArray(String[]::new));
        });
    }

    private static String asInParquet(String column) {
        if (MAPS.contains(column)) {
            return "from_json(" + column + ", 'map<string, string>') as " + column;
        }
        if (column.matches(".*_(start|end)_date")) {
            return "cast(" + column + " as timestamp) as " + column;
        }
        return column.matches(".*(_cost|_amount|_fee|_period|_commitment|_to_date)")
                ? "cast(" + column + " as double) as " + column
                : column;
    }
}
