package io.apportion.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.delivery.InputFile;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.model.Contracts;
import io.apportion.spark.SparkFailure;
import io.apportion.testing.ExactText;
import io.apportion.testing.SparkExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of paged endpoints come as pages, as buckets or as rows, on one line or on many, and mean the same. */
@ExtendWith(SparkExtension.class)
class JsonPagesTest {
    private static final String PAGE = """
            {
              "object": "page",
              "data": [
                {"start_time": 1793577600, "results": [
                  {"amount": {"value": 0.0000012345678901234567891, "currency": "usd"}, "line_item": "gpt-4o, input", "project_id": "a"},
                  {"amount": {"value": 12.5E-7, "currency": "usd"}, "line_item": null, "project_id": "b"}
                ]},
                {"start_time": 1793664000, "results": []}
              ],
              "has_more": false
            }
            """;

    private static final String BUCKETS = """
            {"start_time": 1793577600, "results": [{"amount": {"value": 0.0000012345678901234567891, "currency": "usd"}, "line_item": "gpt-4o, input", "project_id": "a"}]}
            {"start_time": 1793577600, "results": [{"amount": {"value": 12.5E-7, "currency": "usd"}, "project_id": "b"}]}
            """;

    private static final String ROWS = """
            {"start_time": 1793577600, "amount": {"value": "0.0000012345678901234567891", "currency": "usd"}, "line_item": "gpt-4o, input", "project_id": "a"}
            {"start_time": 1793577600, "amount": {"value": "12.5E-7", "currency": "usd"}, "project_id": "b"}
            """;

    private static final String FLATTENED = """
            [{"start_time": "1793577600", "amount.value": 1.2345678901234567891E-6, "amount.currency": "usd", "line_item": "gpt-4o, input", "project_id": "a"},
             {"start_time": "1793577600", "amount.value": 0.00000125, "amount.currency": "usd", "project_id": "b"}]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {PAGE, BUCKETS, ROWS, FLATTENED, "\uFEFF" + PAGE})
    void everyLayoutHoldsTheSameRowsToTheLastDigit(String text, SparkSession spark) throws IOException {
        assertThat(rows(spark, Files.writeString(folder.resolve("costs.json"), text)))
                .containsExactly(
                        List.of(
                                "1793577600",
                                "0.000001234567890123",
                                "0.0000000000000000004567891",
                                "gpt-4o, input",
                                "a"),
                        List.of("1793577600", "0.00000125", "0", "", "b"));
    }

    @Test
    void severalPagesInACompressedFileAreAllRead(SparkSession spark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write((PAGE + PAGE + BUCKETS).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(spark, Files.write(folder.resolve("costs.json.gz"), bytes.toByteArray())))
                .hasSize(6);
    }

    @Test
    void anAnswerThatIsAnErrorIsARowNobodyCanRead(SparkSession spark) throws IOException {
        Path file =
                Files.writeString(folder.resolve("costs.json"), "{\"error\": {\"message\": \"no key\"}}\n\"text\"\n");
        assertThat(rows(spark, file)).containsOnly(List.of("", "", "", "", ""));
    }

    @Test
    void aPageThatBreaksOffIsNoBill(SparkSession spark) throws IOException {
        Path file = Files.writeString(folder.resolve("costs.json"), PAGE.substring(0, PAGE.indexOf("12.5E-7")));
        assertThatThrownBy(() -> {
                    try {
                        rows(spark, file);
                    } catch (Exception e) { // Scala throws SparkException without declaring it
                        throw SparkFailure.explained(e);
                    }
                })
                .isInstanceOfSatisfying(
                        ApportionException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.BAD_DATA))
                .hasMessage("Cannot read " + file + ": it is not JSON [line 6]");
    }

    private static List<List<String>> rows(SparkSession spark, Path file) throws IOException {
        InputFile input =
                new InputFile(InputFile.Kind.BILLING, "openai", file.toString(), Files.size(file), Instant.EPOCH);
        return new ContractReader(spark, "team")
                        .read(Contracts.of("openai_costs_export"), "openai", List.of(input))
                        .select("start_s", "cost", "cost_residual", "line_item", "project_id")
                        .collectAsList()
                        .stream()
                        .map(ExactText::ofRow)
                        .toList();
    }
}
