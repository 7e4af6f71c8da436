package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.apportion.testing.ExactText;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real cost details of Azure under every set of headers that was found, in one night. */
class RealAzureBillTest {
    private static final Set<String> COSTS =
            Set.of("costinbillingcurrency", "pretaxcost", "pretaxcost (pretaxcost)", "cost");
    private static final Map<String, List<Path>> FILES = new LinkedHashMap<>();
    private static Path actual;
    private static Path amortized;
    private static NightWorld world;

    /** Before each, not all, so that every test shows as skipped where the files are absent; the night runs once. */
    @BeforeEach
    void runTheNight() {
        Path data = SharedData.folder().resolve("billing");
        if (world == null) {
            runTheNight(data);
        }
    }

    private static void runTheNight(Path data) {
        actual = data.resolve("finops-toolkit-azure-ea/EA_ActualCost_Small.csv");
        amortized = data.resolve("finops-toolkit-azure-ea/EA_AmortizedCost_Small.csv");
        Path koku = data.resolve("koku/azure");
        Path opencost = data.resolve("opencost-azure-export");
        FILES.put("actual", List.of(actual));
        FILES.put(
                "converters",
                List.of(data.resolve("focus_converters-azure-ea/sample-anonymous-ea-export-dataset.csv")));
        FILES.put("template", List.of(opencost.resolve("values-Template.csv")));
        FILES.put("oldest", List.of(koku.resolve("costreport_a243c6f2-199f-4074-9a2c-40e671cf1584.csv")));
        FILES.put("camel", List.of(koku.resolve("azure_camelCased.csv"), koku.resolve("camel_azure_version_2.csv")));
        FILES.put("currency-mc", List.of(koku.resolve("azure_version_2.csv")));
        FILES.put(
                "header-sets",
                opencost(opencost, "Enterprise", "EnterpriseCamel", "German", "PayAsYouGo", "YA", "BOM"));
        FILES.put(
                "values",
                List.of(opencost.resolve("values-MissingBrackets.csv"), opencost.resolve("values-VirtualMachine.csv")));
        NightWorld company = NightWorld.named("real-azure-bills")
                .ownership("dimensions: {team: {tags: [org, project]}, feature: {tags: [application]}}\n")
                .copy("pair/actual/" + actual.getFileName(), actual)
                .copy("pair/amortized/" + amortized.getFileName(), amortized);
        StringBuilder sources =
                new StringBuilder("  - {name: pair, format: azure, path: pair/actual, amortized: pair/amortized}\n");
        FILES.forEach((source, files) -> {
            files.forEach(file -> company.copy(source + "/" + file.getFileName(), file));
            sources.append("  - {name: " + source + ", format: azure, path: " + source + "}\n");
        });
        company.file("apportion.yaml", """
                warehouse: warehouse
                ownership: ownership.yaml
                billing:
                """ + sources);
        assertThat(company.run("2023-09-30").published()).isTrue();
        world = company;
    }

    private static List<Path> opencost(Path folder, String... headerSets) {
        return Arrays.stream(headerSets)
                .map(set -> folder.resolve("headersets-" + set + ".csv"))
                .toList();
    }

    @Test
    void everyFileComesOutWithTheSumThatWentIn() {
        List<List<String>> expected = new ArrayList<>();
        FILES.forEach((source, files) -> expected.add(List.of(
                source,
                ExactText.of(files.stream().map(RealAzureBillTest::sum).reduce(BigDecimal.ZERO, BigDecimal::add)),
                "0")));
        for (String metric : List.of("BilledCost", "EffectiveCost")) {
            assertThat(world.rows("""
                            select source, sum(sum_in), sum(difference) from certificate
                            where source <> 'pair' and cost_metric = '%s' group by source
                            """.formatted(metric))).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void publishedFiguresOfTheFilesAreMet() {
        assertThat(world.csv("""
                        select source, sum(sum_in) as effective_cost from certificate
                        where source in ('pair', 'actual', 'converters', 'template') and cost_metric = 'EffectiveCost'
                        group by source order by source
                        """)).isEqualTo("""
                        source,effective_cost
                        actual,8.5450077867419368
                        converters,1.26136926505726
                        pair,16.296932136636644627485419
                        template,16.393506212224391
                        """);
    }

    @Test
    void theTwoDatasetsOfABillAreNotAddedUp() {
        assertThat(sum(amortized)).isEqualByComparingTo("16.296932136636644627485419");
        // Amortized without what the reservation and the savings plan cover, and the reservation's price from actual.
        assertThat(world.csv("""
                        select cost_metric, sum_in, input_rows, difference from certificate
                        where source = 'pair' order by cost_metric
                        """)).isEqualTo("""
                        cost_metric,sum_in,input_rows,difference
                        BilledCost,19.047780136168644627485419,29,0
                        EffectiveCost,16.296932136636644627485419,29,0
                        """);
        assertThat(world.csv("""
                        select regexp_extract(path, '([^/]+)/[^/]+$', 1) as folder, input_rows, billed_cost
                        from run_input where source = 'pair' order by folder
                        """)).isEqualTo("""
                        folder,input_rows,billed_cost
                        actual,1,3.25
                        amortized,28,%s
                        """.formatted(ledger(amortizedWithoutCommitments())));
    }

    /** The two samples are of different charges, so the bill they make together is not the one that actual cost states. */
    @Test
    void onlyTheUnequalPairIsWarnedOf() {
        assertThat(world.csv("""
                        select billing_period, offending_rows from check_result
                        where check_name = 'native_total_met' and not passed
                        """)).isEqualTo("""
                        billing_period,offending_rows
                        2023-09,1
                        """);
    }

    @Test
    void tagsWithoutBracesFindTheirTeam() {
        assertThat(world.csv("""
                        select team, feature, sum(billed_cost) as billed_cost from attributed_cost
                        where source = 'actual' group by all order by all
                        """)).isEqualTo(teamsOfActual());
    }

    /** A currency that is none, a line of commas, and rows that are one cell shorter than their header. */
    @Test
    void rowsThatSayTooLittleAreKeptWithTheReason() {
        assertThat(world.csv("""
                        select source, reason, sum(rejected_rows) as rejected_rows, sum(billed_cost) as billed_cost
                        from rejected_row group by all order by all
                        """)).isEqualTo("""
                        source,reason,rejected_rows,billed_cost
                        currency-mc,BillingCurrency is not an ISO 4217 code,5,19.998413754
                        header-sets,BilledCost is missing or not a number,1,
                        template,The row does not have the columns of the header,87,16.393506212224391
                        """);
    }

    @Test
    void theSameNightAgainIsNothingToDo() {
        assertThat(world.run("2023-09-30").published()).isFalse();
    }

    /** The sum as the ledger holds it: each cost rounded once, to 18 decimals. */
    private static String ledger(List<BigDecimal> costs) {
        return ExactText.of(costs.stream()
                .map(cost -> cost.setScale(18, RoundingMode.HALF_EVEN))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<BigDecimal> amortizedWithoutCommitments() {
        return records(amortized).stream()
                .filter(row -> !row.getField("PricingModel").matches("Reservation|SavingsPlan"))
                .map(row -> new BigDecimal(row.getField("Cost")))
                .toList();
    }

    private static String teamsOfActual() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (NamedCsvRecord row : records(actual)) {
            String owner = tag(row, "org") + "," + tag(row, "application");
            sums.merge(owner, new BigDecimal(row.getField("Cost")), BigDecimal::add);
        }
        StringBuilder csv = new StringBuilder("team,feature,billed_cost\n");
        sums.forEach((owner, sum) -> csv.append(owner + "," + ExactText.of(sum) + "\n"));
        return csv.toString();
    }

    private static String tag(NamedCsvRecord row, String key) {
        Matcher found = Pattern.compile("\"" + key + "\": \"([^\"]+)\"").matcher(row.getField("Tags"));
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "(unattributed)";
    }

    private static BigDecimal sum(Path file) {
        List<NamedCsvRecord> rows = records(file);
        String column = rows.get(0).getHeader().stream()
                .filter(name -> COSTS.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        return rows.stream()
                .map(row -> row.getField(column))
                .filter(cost -> !cost.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<NamedCsvRecord> records(Path file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
