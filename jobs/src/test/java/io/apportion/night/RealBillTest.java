package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.apportion.testing.CsvAmounts;
import io.apportion.testing.ExactText;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real exports and a real log, in one night: what goes in comes out to the last digit. */
class RealBillTest {
    private static final String OWNERSHIP = """
            dimensions:
              team: {tags: [team, owner, business_unit]}
              feature: {tags: [feature, application, project]}
            shared:
              - {id: tax, when: "charge_category = 'Tax'", split: proportional, to: all}
            """;

    private static final Map<String, Path> FILES = new LinkedHashMap<>();
    private static Path trace;
    private static NightWorld world;

    /** Before each, not all, so that every test shows as skipped where the files are absent; the night runs once. */
    @BeforeEach
    void runTheNight() throws IOException {
        Path data = SharedData.folder();
        if (world == null) {
            runTheNight(data);
        }
    }

    private static void runTheNight(Path data) throws IOException {
        trace = data.resolve("inference/AzureLLMInferenceTrace_conv.csv");
        NightWorld company = NightWorld.named("real-bills").ownership(OWNERSHIP);
        FILES.put("sample", data.resolve("billing/focus-sample-data/focus_sample_half.csv"));
        Path fixtures = data.resolve("billing/focus-data-toolkit-1.3/tests/fixtures");
        for (String golden : List.of("aws_1_2", "aws_1_3", "azure_1_2", "azure_1_3", "gcp_1_2", "gcp_1_3")) {
            FILES.put(
                    golden,
                    fixtures.resolve("golden/compatibility_golden/" + golden + "_cost_and_usage_rows100_seed42.csv"));
        }
        FILES.put("client", fixtures.resolve("client_like/consolidated_multi_provider_1_3.csv"));
        FILES.forEach(company::bill);
        company.log("trace", jsonLines());
        assertThat(company.run("2026-06-30").months()).containsExactly("2023-11", "2024-09", "2024-10", "2026-05");
        world = company;
    }

    @Test
    void everySourceComesOutWithTheSumThatWentIn() {
        List<List<String>> expected = new ArrayList<>();
        for (String metric : List.of("BilledCost", "EffectiveCost")) {
            FILES.forEach((source, file) -> CsvAmounts.byCurrency(file, metric)
                    .forEach((currency, sum) ->
                            expected.add(List.of(metric, source, currency, ExactText.of(sum), "0"))));
        }
        assertThat(world.rows("""
                                select cost_metric, source, currency,
                                  cast(sum(attributed + unattributed + idle + rejected) as decimal(38, 18)),
                                  sum(difference)
                                from certificate group by all
                                """)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void publishedFiguresOfTheFilesAreMet() {
        assertThat(world.csv("""
                                select source, sum(billed_cost) as billed_cost, sum(effective_cost) as effective_cost
                                from attributed_cost
                                where source in ('sample', 'aws_1_3', 'azure_1_3', 'gcp_1_3') group by 1 order by 1
                                """)).isEqualTo("""
                        source,billed_cost,effective_cost
                        aws_1_3,1242.1156191148605,215.6789011148605
                        azure_1_3,4697.1446758722746,3322.3079718722746
                        gcp_1_3,1587.8199305302598,717.1975275302598
                        sample,14.66598547521,13.16298079268
                        """);
    }

    @Test
    void currenciesAreNeverSummed() {
        assertThat(world.csv("""
                                select currency, sum(billed_cost) as billed_cost from attributed_cost
                                where source = 'client' group by all order by all
                                """)).isEqualTo("""
                        currency,billed_cost
                        EUR,100
                        USD,208
                        """);
    }

    @Test
    void everyTokenOfTheLogSurvives() throws IOException {
        assertThat(world.csv("select sum(calls), sum(input_tokens), sum(output_tokens) from inference_usage")
                        .lines())
                .element(1)
                .isEqualTo("19366,22361870,4088665");
        assertThat(world.rows("""
                                select team, sum(calls), sum(input_tokens), sum(output_tokens)
                                from rated_usage group by team order by team
                                """)).isEqualTo(tokensByTeam());
    }

    private static String jsonLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (CsvReader<NamedCsvRecord> calls = CsvReader.builder().ofNamedCsvRecord(trace)) {
            for (NamedCsvRecord call : calls) {
                lines.append(String.format(
                        Locale.ROOT,
                        """
                        {"started_at":"%sZ","provider":"azure","source_account":"trace","response_model":"gpt-4",\
                        "outcome":"SUCCESS","in_uncached":%s,"out_text":%s,"team_id":"%s"}
                        """,
                        call.getField("TIMESTAMP").replace(' ', 'T'),
                        call.getField("ContextTokens"),
                        call.getField("GeneratedTokens"),
                        team(call)));
            }
        }
        return lines.toString();
    }

    private static String team(NamedCsvRecord call) {
        return Long.parseLong(call.getField("ContextTokens")) > 1000 ? "documents" : "chat";
    }

    private static List<List<String>> tokensByTeam() throws IOException {
        Map<String, long[]> teams = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> calls = CsvReader.builder().ofNamedCsvRecord(trace)) {
            for (NamedCsvRecord call : calls) {
                long[] sums = teams.computeIfAbsent(team(call), any -> new long[3]);
                sums[0]++;
                sums[1] += Long.parseLong(call.getField("ContextTokens"));
                sums[2] += Long.parseLong(call.getField("GeneratedTokens"));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        teams.forEach((team, sums) ->
                rows.add(List.of(team, Long.toString(sums[0]), Long.toString(sums[1]), Long.toString(sums[2]))));
        return rows;
    }
}
