package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.apportion.testing.ExactText;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SharedData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports of Google Cloud and of Oracle Cloud as their tools wrote them: what goes in comes out to the last digit. */
class RealGcpAndOciBillTest {
    private static final Pattern CREDIT = Pattern.compile("'amount': ([^,}]+)");
    private static final String OWNERSHIP = """
            dimensions:
              team: {tags: [Valtest.Cat]}
              feature: {tags: [goog-resource-type]}
            """;

    private static NightWorld world;
    private static Path gcp2020;
    private static Path gcp2022;
    private static Path oci;

    /** Before each, not all, so that every test shows as skipped where the files are absent; the night runs once. */
    @BeforeEach
    void runTheNight() {
        Path data = SharedData.folder().resolve("billing");
        if (world == null) {
            gcp2020 = data.resolve("koku/gcp/202011_30c31bca571d9b7f3b2c8459dd8bc34a_2020-11-08:2020-11-11.csv");
            gcp2022 = data.resolve("koku/gcp/2022-08-01_5.csv");
            oci = data.resolve("focus_converters-oci/reports_cost-csv_0000000030000269.csv");
            NightWorld company = NightWorld.named("real-gcp-and-oci")
                    .ownership(OWNERSHIP)
                    .bill("google", "gcp-detailed", gcp2022)
                    // Its own name holds colons, which the local file system of Hadoop does not take.
                    .copy("bills/google/2020-11.csv", gcp2020)
                    .bill("oracle", "oci", oci);
            assertThat(company.run("2023-11-30").months()).containsExactly("2020-11", "2022-08", "2023-11");
            world = company;
        }
    }

    @Test
    void everySourceComesOutWithTheSumThatWentIn() throws IOException {
        Map<List<String>, BigDecimal> sums = new TreeMap<>(Comparator.comparing(List::toString));
        addUp(sums, gcp2020, RealGcpAndOciBillTest::gcpBill, RealGcpAndOciBillTest::netCost);
        addUp(sums, gcp2022, RealGcpAndOciBillTest::gcpBill, RealGcpAndOciBillTest::netCost);
        addUp(sums, oci, RealGcpAndOciBillTest::ociBill, row -> new BigDecimal(row.getField("cost/myCost")));
        List<List<String>> expected = new ArrayList<>();
        sums.forEach((bill, sum) -> {
            for (String metric : List.of("BilledCost", "EffectiveCost")) {
                List<String> row = new ArrayList<>(List.of(metric));
                row.addAll(bill);
                row.addAll(List.of(ExactText.of(sum), ExactText.of(sum), "0", "0"));
                expected.add(row);
            }
        });
        assertThat(world.rows("""
                                select cost_metric, source, billing_period, currency, sum_in, sum_out, rejected, difference
                                from certificate
                                """)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void publishedFiguresOfTheFilesAreMet() {
        assertThat(world.csv("""
                                select source, billing_period, provider, count(distinct service_name) as services,
                                  sum(billed_cost) as billed_cost
                                from attributed_cost group by all order by all
                                """)).isEqualTo("""
                        source,billing_period,provider,services,billed_cost
                        google,2020-11,Google Cloud,3,0
                        google,2022-08,Google Cloud,1,0.000012
                        oracle,2023-11,Oracle Cloud,8,2.523589325400648027
                        """);
    }

    @Test
    void costBeforeCreditsIsTheContractedOne() {
        assertThat(world.value("select sum(contracted_cost) from charge_group where billing_period = '2020-11'"))
                .isEqualTo("0.000032");
    }

    @Test
    void tagsOfColumnsAndListsAreRead() throws IOException {
        BigDecimal boots = BigDecimal.ZERO;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(oci)) {
            for (NamedCsvRecord row : rows) {
                boots = row.getField("tags/Valtest.Cat").equals("boots")
                        ? boots.add(new BigDecimal(row.getField("cost/myCost")))
                        : boots;
            }
        }
        assertThat(world.value("select sum(billed_cost) from attributed_cost where team = 'boots'"))
                .isEqualTo(ExactText.of(boots));
        assertThat(world.csv("""
                                select feature, sum(charges) as charges from attributed_cost join charge_group using (charge_group_id)
                                where feature like 'bigquery%' group by all order by all
                                """)).isEqualTo("""
                        feature,charges
                        bigquery_dataset,4
                        bigquery_project,1
                        bigquery_resource,5
                        """);
    }

    private static void addUp(
            Map<List<String>, BigDecimal> sums,
            Path file,
            Function<NamedCsvRecord, List<String>> bill,
            Function<NamedCsvRecord, BigDecimal> cost)
            throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                sums.merge(bill.apply(row), cost.apply(row), BigDecimal::add);
            }
        }
    }

    private static List<String> gcpBill(NamedCsvRecord row) {
        String month = row.getField("invoice.month");
        return List.of("google", month.substring(0, 4) + "-" + month.substring(4), row.getField("currency"));
    }

    private static List<String> ociBill(NamedCsvRecord row) {
        String month = row.getField("lineItem/intervalUsageStart").substring(0, 7);
        return List.of("oracle", month, row.getField("cost/currencyCode"));
    }

    private static BigDecimal netCost(NamedCsvRecord row) {
        BigDecimal cost = new BigDecimal(row.getField("cost"));
        Matcher credit = CREDIT.matcher(row.getField("credits"));
        while (credit.find()) {
            cost = cost.add(new BigDecimal(credit.group(1)));
        }
        return cost;
    }
}
