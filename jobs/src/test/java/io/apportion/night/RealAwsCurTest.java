package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.apportion.testing.ExactText;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real Cost and Usage Reports in one night: what goes in comes out to the last of their digits. */
class RealAwsCurTest {
    private static final String BUCKET = "billing/koku/local_bucket/";
    private static final String FIRST = BUCKET + "koku-local/20180801-20180901/";
    private static final String SECOND = BUCKET + "my-prefix/my-report/20180801-20180901/";
    private static final String MANIFEST = FIRST + "koku-local-Manifest.json";
    private static final String HEADER_ONLY = "billing/koku/aws/empty_frame.csv";
    private static final String FIRST_AS_DELIVERED =
            "first/koku-local/20180801-20180901/16e57707-f9e3-49be-8be6-b84e684b5194/koku-local-1.csv.gz";
    private static final String OWNERSHIP = """
            dimensions:
              team: {tags: [insights_project, cost_env]}
              feature: {tags: [name]}
            """;

    private static final Map<String, Path> FILES = new LinkedHashMap<>();
    private static NightWorld world;

    /** Before each, not all, so that every test shows as skipped where the files are absent; the night runs once. */
    @BeforeEach
    void runTheNight() {
        Path data = SharedData.folder();
        if (world == null) {
            runTheNight(data);
        }
    }

    private static void runTheNight(Path data) {
        FILES.put("first", data.resolve(FIRST + "16e57707-f9e3-49be-8be6-b84e684b5194/koku-local-1.csv.gz"));
        FILES.put("second", data.resolve(SECOND + "861af42f-713c-4a42-9562-9158a7625630/my-report-1.csv.gz"));
        FILES.put("june", data.resolve("billing/koku/test_cur.csv"));
        FILES.put("athena", data.resolve("billing/koku/aws/2022-07-01-alt-columns.csv"));
        FILES.put("open", data.resolve("billing/koku/aws/2023-06-01-not-final.csv"));
        FILES.put("final", data.resolve("billing/koku/aws/2023-06-01.csv"));
        FILES.put("empty", data.resolve("billing/fivetran-dbt_aws_cloud_cost/aws_cost_report.csv"));
        NightWorld company = NightWorld.named("real-aws-cur").ownership(OWNERSHIP);
        FILES.forEach((source, file) ->
                company.bill(source, "aws-cur", source.equals("first") ? data.resolve(HEADER_ONLY) : file));
        company.copy("bills/" + FIRST_AS_DELIVERED, FILES.get("first"));
        company.copy("bills/first/koku-local/20180801-20180901/koku-local-Manifest.json", data.resolve(MANIFEST));
        company.run("2024-06-30");
        world = company;
    }

    @Test
    void billsComeOutWithTheSumThatWentIn() throws IOException {
        for (String source : List.of("first", "second", "june", "athena")) {
            String sum = ExactText.of(unblendedCost(FILES.get(source)));
            assertThat(totals(source))
                    .as(source)
                    .isEqualTo(List.of(
                            List.of("BilledCost", "USD", sum, sum, "0"),
                            List.of("EffectiveCost", "USD", sum, sum, "0")));
        }
    }

    @Test
    void publishedFiguresOfTheFilesAreMet() {
        assertThat(world.csv("""
                                select source, sum(input_rows) as line_items, sum(sum_in) as billed_cost
                                from certificate where cost_metric = 'BilledCost' and source in ('first', 'second')
                                group by source order by source
                                """)).isEqualTo("""
                        source,line_items,billed_cost
                        first,13380,143227.76367818761501799105
                        second,6190,29684.780682464855373934184
                        """);
    }

    @Test
    void aFileWithThreeMonthsCountsInEachOfThem() {
        assertThat(world.csv("""
                                select billing_period, sum(charges) as charges from charge_group where source = 'first'
                                group by 1 order by 1
                                """)).isEqualTo("""
                        billing_period,charges
                        2018-06,3300
                        2018-07,9304
                        2018-08,776
                        """);
    }

    @Test
    void usageCoveredByASavingsPlanIsNotBilledAgain() throws IOException {
        assertThat(unblendedCost(FILES.get("final"))).isEqualByComparingTo("30");
        assertThat(world.csv("""
                                select source, team, feature, currency, invoice_id, commitment_discount_status,
                                  sum(a.billed_cost) as billed_cost, sum(a.effective_cost) as effective_cost
                                from attributed_cost a join charge_group g using (charge_group_id, source, currency)
                                where source in ('open', 'final') group by all order by source
                                """)).isEqualTo("""
                        source,team,feature,currency,invoice_id,commitment_discount_status,billed_cost,effective_cost
                        final,prod,compute,NOK,987654321,Used,0,0.3
                        open,prod,compute,NOK,,Used,0,0.3
                        """);
    }

    /** The real files are so: rows without any cost, and rows that are shorter than their header. */
    @Test
    void rowsThatCannotBeReadAreRejectedNotFree() {
        assertThat(world.csv("""
                                select source, reason, currency, rejected_rows, unreadable_billed_rows
                                from rejected_row order by source
                                """)).isEqualTo("""
                        source,reason,currency,rejected_rows,unreadable_billed_rows
                        empty,BilledCost is missing or not a number,XXX,20,20
                        june,The row does not have the columns of the header,USD,19,0
                        """);
    }

    private static List<List<String>> totals(String source) {
        return world.rows("""
                select cost_metric, currency, sum(sum_in), sum(cast(sum_out as decimal(38, 24)) + residual), sum(difference)
                from certificate where source = '%s' group by all order by 1
                """.formatted(source));
    }

    private static BigDecimal unblendedCost(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(plain)) {
            return rows.stream()
                    .map(row -> row.findField("lineItem/UnblendedCost")
                            .orElseGet(() -> row.getField("line_item_unblended_cost")))
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
