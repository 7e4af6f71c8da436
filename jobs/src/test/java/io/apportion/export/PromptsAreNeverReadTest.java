package io.apportion.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.delivery.InputFile;
import io.apportion.model.Contracts;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Prompts and completions in a log are not even read from the file: the scan itself leaves them out. */
@ExtendWith(SparkExtension.class)
class PromptsAreNeverReadTest {
    private static final StructType LOG = new StructType()
            .add("started_at", DataTypes.StringType)
            .add("provider", DataTypes.StringType)
            .add("response_model", DataTypes.StringType)
            .add("in_uncached", DataTypes.LongType)
            .add("prompt", DataTypes.StringType)
            .add("completion", DataTypes.StringType);

    @Test
    void parquetScanHasNoPromptColumn(@TempDir Path folder, SparkSession spark) throws IOException {
        Row call = RowFactory.create("2026-11-02T10:00:00Z", "openai", "gpt-4o", 12L, "a secret", "another secret");
        Path file = folder.resolve("log.parquet");
        spark.createDataFrame(List.of(call), LOG).coalesce(1).write().parquet(file.toString());
        Dataset<Row> read =
                new ContractReader(spark, "team").read(Contracts.of("canonical_log"), "gateway", List.of(only(file)));
        assertThat(read.select("model", "in_uncached").collectAsList())
                .containsExactly(RowFactory.create("gpt-4o", 12L));
        assertThat(read.queryExecution().executedPlan().toString()).doesNotContain("prompt", "completion");
    }

    @Test
    void groupedScanHasNoPromptColumn() {
        GroupedColumns columns = GroupedColumns.of(
                        Contracts.of("canonical_log"),
                        GroupedShape.of(Contracts.of("canonical_log")).orElseThrow(),
                        new RawColumns(LOG),
                        new ToldApart("team", Set.of("end_user_id"), "{}"))
                .orElseThrow();
        assertThat(columns.scan(List.of("log.parquet")).toString())
                .contains("in_uncached", "response_model")
                .doesNotContain("prompt", "completion");
    }

    @Test
    void jsonScanHasNoPromptColumn(@TempDir Path folder, SparkSession spark) throws IOException {
        Path file = folder.resolve("log.jsonl");
        Files.writeString(file, """
                {"started_at":"2026-11-02T10:00:00Z","provider":"openai","response_model":"gpt-4o","in_uncached":12,"prompt":"a secret"}
                """);
        Dataset<Row> read = new ContractReader(spark, "team")
                .read(Contracts.of("canonical_log"), "gateway", List.of(inputFile(file)));
        assertThat(read.select("model", "in_uncached").collectAsList())
                .containsExactly(RowFactory.create("gpt-4o", 12L));
        assertThat(read.queryExecution().executedPlan().toString()).doesNotContain("prompt");
    }

    private static InputFile only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return inputFile(files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static InputFile inputFile(Path file) throws IOException {
        return new InputFile(InputFile.Kind.INFERENCE, "gateway", file.toString(), Files.size(file), Instant.EPOCH);
    }
}
