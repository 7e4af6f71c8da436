package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One Google Cloud bill in both of its spellings, nested Parquet and CSV of a data frame, and a damaged one.
 *
 * <pre>
 * charge     invoice  cost                     credits                 net                      team    feature
 * Gemini     2026-11  10.000001                -1.25 -0.000001 +0.5     9.25                    search  chat
 * disk       2026-11   4.00                                             4.00                    ads
 * tax        2026-11   1.90                                             1.90
 * refund     2026-12  -0.25                                            -0.25
 * rounding   2026-11   0.01 EUR                                         0.01 EUR                shop
 * tiny       2026-11   0.0000000000012345678   -0.0000000000011         0.0000000000001345678   shop
 * tinier     2026-11   1.2345678E-15           -1.1E-15                 1.345678E-16            shop
 * </pre>
 */
@ExtendWith(SparkExtension.class)
class GcpBillTest {
    private static final String FLAT = """
            billing_account_id,service.description,sku.id,sku.description,usage_start_time,project.id,project.labels,labels,tags,system_labels,location.region,cost,currency,usage.amount,usage.unit,credits,invoice.month,cost_type,adjustment_info.mode
            A,Vertex AI,S1,Gemini 2.5 Pro Text Input,2026-12-01 05:00:00 UTC,shop,"[{'key': 'team', 'value': 'shop'}, {'key': 'feature', 'value': 'chat'}]","[{'key': 'team', 'value': 'search'}]","[{'key': 'team', 'value': 'ads', 'inherited': True, 'namespace': '1'}]",[],us-east1,10.000001,USD,1000.0,count,"[{'name': 'CUD', 'amount': -1.25, 'full_name': None}, {'name': ""it's free"", 'amount': -1e-06, 'full_name': None}, {'name': 'fee', 'amount': 0.5, 'full_name': None}]",202611,regular,
            A,Compute Engine,S2,disk,2026-11-10 12:00:00+00:00,shop,"[{'key': 'team', 'value': 'shop'}]",[],"[{'key': 'team', 'value': 'ads', 'inherited': True, 'namespace': '1'}]",[],us-east1,4.0,USD,1.5,gibibyte,[],202611,regular,
            A,Invoice,S3,Tax,2026-11-30 08:00:00+00:00,,[],[],[],[],,1.9,USD,0.0,,[],202611,tax,
            A,Compute Engine,S2,refund,2026-11-10 12:00:00+00:00,,[],[],[],[],,-0.25,USD,0.0,,[],202612,Adjustment,MANUAL_ADJUSTMENT
            A,Invoice,S4,Rounding error,2026-11-30 08:00:00+00:00,shop,"[{'key': 'team', 'value': 'shop'}]",[],[],[],,0.01,EUR,0.0,,[],202611,rounding_error,
            A,Compute Engine,S2,tiny,2026-11-10 12:00:00+00:00,shop,"[{'key': 'team', 'value': 'shop'}]",[],[],[],,1.2345678e-12,USD,0.0,,"[{'name': 'c', 'amount': -1.1e-12, 'full_name': None}]",202611,regular,
            A,Compute Engine,S2,tinier,2026-11-10 12:00:00+00:00,shop,"[{'key': 'team', 'value': 'shop'}]",[],[],[],,1.2345678e-15,USD,0.0,,"[{'name': 'c', 'amount': -1.1e-15, 'full_name': None}]",202611,regular,
            """;

    private static final String SCHEMA = """
            billing_account_id string, service struct<id string, description string>,
            sku struct<id string, description string>, usage_start_time timestamp,
            project struct<id string, name string, labels array<struct<key string, value string>>>,
            labels array<struct<key string, value string>>,
            tags array<struct<key string, value string, inherited boolean, namespace string>>,
            system_labels array<struct<key string, value string>>,
            location struct<location string, region string>, cost double, currency string,
            usage struct<amount double, unit string>,
            credits array<struct<name string, amount double, full_name string>>,
            invoice struct<month string>, cost_type string,
            adjustment_info struct<id string, description string, mode string, type string>
            """;

    private static final List<String> NESTED = List.of("""
            {"billing_account_id":"A","service":{"description":"Vertex AI"},"sku":{"id":"S1","description":"Gemini 2.5 Pro Text Input"},"usage_start_time":"2026-12-01T05:00:00Z","project":{"id":"shop","labels":[{"key":"team","value":"shop"},{"key":"feature","value":"chat"}]},"labels":[{"key":"team","value":"search"}],"tags":[{"key":"team","value":"ads","inherited":true,"namespace":"1"}],"system_labels":[],"location":{"region":"us-east1"},"cost":10.000001,"currency":"USD","usage":{"amount":1000.0,"unit":"count"},"credits":[{"name":"CUD","amount":-1.25},{"name":"it's free","amount":-1e-06},{"name":"fee","amount":0.5}],"invoice":{"month":"202611"},"cost_type":"regular"}""", """
            {"billing_account_id":"A","service":{"description":"Compute Engine"},"sku":{"id":"S2","description":"disk"},"usage_start_time":"2026-11-10T12:00:00Z","project":{"id":"shop","labels":[{"key":"team","value":"shop"}]},"labels":[],"tags":[{"key":"team","value":"ads","inherited":true,"namespace":"1"}],"location":{"region":"us-east1"},"cost":4.0,"currency":"USD","usage":{"amount":1.5,"unit":"gibibyte"},"credits":[],"invoice":{"month":"202611"},"cost_type":"regular","adjustment_info":{}}""", """
            {"billing_account_id":"A","service":{"description":"Invoice"},"sku":{"id":"S3","description":"Tax"},"usage_start_time":"2026-11-30T08:00:00Z","cost":1.9,"currency":"USD","usage":{"amount":0.0},"invoice":{"month":"202611"},"cost_type":"tax"}""", """
            {"billing_account_id":"A","service":{"description":"Compute Engine"},"sku":{"id":"S2","description":"refund"},"usage_start_time":"2026-11-10T12:00:00Z","cost":-0.25,"currency":"USD","usage":{"amount":0.0},"credits":[],"invoice":{"month":"202612"},"cost_type":"Adjustment","adjustment_info":{"mode":"MANUAL_ADJUSTMENT"}}""", """
            {"billing_account_id":"A","service":{"description":"Invoice"},"sku":{"id":"S4","description":"Rounding error"},"usage_start_time":"2026-11-30T08:00:00Z","project":{"id":"shop","labels":[{"key":"team","value":"shop"}]},"cost":0.01,"currency":"EUR","usage":{"amount":0.0},"invoice":{"month":"202611"},"cost_type":"rounding_error"}""", """
            {"billing_account_id":"A","service":{"description":"Compute Engine"},"sku":{"id":"S2","description":"tiny"},"usage_start_time":"2026-11-10T12:00:00Z","project":{"id":"shop","labels":[{"key":"team","value":"shop"}]},"cost":1.2345678e-12,"currency":"USD","usage":{"amount":0.0},"credits":[{"amount":-1.1e-12}],"invoice":{"month":"202611"},"cost_type":"regular"}""", """
            {"billing_account_id":"A","service":{"description":"Compute Engine"},"sku":{"id":"S2","description":"tinier"},"usage_start_time":"2026-11-10T12:00:00Z","project":{"id":"shop","labels":[{"key":"team","value":"shop"}]},"cost":1.2345678e-15,"currency":"USD","usage":{"amount":0.0},"credits":[{"amount":-1.1e-15}],"invoice":{"month":"202611"},"cost_type":"regular"}""");

    private static final String TORN = """
            service.description,usage_start_time,labels,tags,cost,currency,credits,invoice.month,cost_type
            good,2026-11-10 12:00:00+00:00,[],[],1.00,USD,[],202611,regular
            credits,2026-11-10 12:00:00+00:00,[],[],2.00,USD,"[{'amount': -1",202611,regular
            labels,2026-11-10 12:00:00+00:00,"[{'key': 'team",[],4.00,USD,,202611,regular
            month,2026-11-10 12:00:00+00:00,[],[],8.00,USD,[],November,regular
            kind,2026-11-10 12:00:00+00:00,[],[],16.00,USD,[],202611,levy
            """;

    private static NightWorld world;

    @BeforeAll
    static void runTheNight(@TempDir Path folder, SparkSession spark) throws IOException {
        world = NightWorld.named("gcp-bills")
                .bill("flat", "gcp-detailed", Files.writeString(folder.resolve("bill.csv"), FLAT))
                .bill("nested", "gcp-detailed", parquet(folder, spark))
                .bill("torn", "gcp-detailed", Files.writeString(folder.resolve("torn.csv"), TORN));
        assertThat(world.run("2026-12-31").months()).containsExactly("2026-11", "2026-12");
    }

    private static Path parquet(Path folder, SparkSession spark) throws IOException {
        Path nested = folder.resolve("nested");
        spark.read()
                .schema(SCHEMA)
                .json(spark.createDataset(NESTED, Encoders.STRING()))
                .coalesce(1)
                .write()
                .parquet(nested.toString());
        try (var files = Files.list(nested)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void costsAreNetOfCreditsInTheMonthOfTheInvoice() {
        assertThat(world.csv("""
                                select billing_period, currency, cost_metric, input_rows, sum_in - residual as ledger, residual, difference
                                from certificate where source = 'flat' order by all
                                """)).isEqualTo("""
                        billing_period,currency,cost_metric,input_rows,ledger,residual,difference
                        2026-11,EUR,BilledCost,1,0.01,0,0
                        2026-11,EUR,EffectiveCost,1,0.01,0,0
                        2026-11,USD,BilledCost,5,15.150000000000134703,-0.0000000000000000006322,0
                        2026-11,USD,EffectiveCost,5,15.150000000000134703,-0.0000000000000000006322,0
                        2026-12,USD,BilledCost,1,-0.25,0,0
                        2026-12,USD,EffectiveCost,1,-0.25,0,0
                        """);
    }

    @Test
    void theNearestLabelOwnsTheCharge() {
        assertThat(world.csv("""
                                select billing_period, usage_date, service_name, charge_category, team, feature, currency,
                                  sum(billed_cost) as billed_cost, sum(effective_cost) as effective_cost
                                from attributed_cost where source = 'flat' group by all order by all
                                """)).isEqualTo("""
                        billing_period,usage_date,service_name,charge_category,team,feature,currency,billed_cost,effective_cost
                        2026-11,2026-11-10,Compute Engine,Usage,ads,(unattributed),USD,4,4
                        2026-11,2026-11-10,Compute Engine,Usage,shop,(unattributed),USD,0.000000000000134703,0.000000000000134703
                        2026-11,2026-11-30,Invoice,Adjustment,shop,(unattributed),EUR,0.01,0.01
                        2026-11,2026-11-30,Invoice,Tax,(unattributed),(unattributed),USD,1.9,1.9
                        2026-11,2026-12-01,Vertex AI,Usage,search,chat,USD,9.25,9.25
                        2026-12,2026-11-10,Compute Engine,Adjustment,(unattributed),(unattributed),USD,-0.25,-0.25
                        """);
    }

    @Test
    void bothSpellingsAreTheSameBill() {
        for (String table : List.of("certificate", "charge_group", "attributed_cost")) {
            assertThat(rows(table, "nested")).as(table).hasSizeGreaterThan(5).isEqualTo(rows(table, "flat"));
        }
    }

    /** All rows of a source but for its name and the identities made from it. */
    private static List<List<String>> rows(String table, String source) {
        String ids = table.equals("certificate") ? "source" : "source, charge_group_id";
        return world.rows(String.format(
                Locale.ROOT, "select * except (%s) from %s where source = '%s' order by all", ids, table, source));
    }

    @Test
    void whatCannotBeReadIsNeverAGuess() {
        assertThat(world.csv("""
                                select reason, billed_cost, unreadable_billed_rows from rejected_row
                                where source = 'torn' order by all
                                """)).isEqualTo("""
                        reason,billed_cost,unreadable_billed_rows
                        BilledCost is missing or not a number,,1
                        BillingPeriodStart is missing or not a time,8,0
                        ChargeCategory is not one of FOCUS,16,0
                        Tags cannot be read,4,0
                        """);
    }
}
