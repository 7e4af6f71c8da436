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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Texts written by their common beginnings, as writers of Parquet's second version do, are read as they were written. */
@ExtendWith(SparkExtension.class)
class ParquetEncodingsTest {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void textsByTheirBeginningsAreReadRight(SparkSession shared) throws IOException {
        SparkSession spark = shared.newSession();
        InputFile file = written(spark, "PARQUET_2_0", false);

        List<String> read = new ContractReader(spark, "team")
                        .read(Contracts.of("canonical_log"), "gateway", List.of(file))
                        .select("source_row_id")
                        .sort("source_row_id")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList();

        assertThat(read).isEqualTo(ids().sorted().toList());
        assertThat(spark.conf().get("spark.sql.parquet.enableVectorizedReader")).isEqualTo("false");
    }

    @Test
    void ordinaryFilesAreReadInVectors(SparkSession shared) throws IOException {
        SparkSession spark = shared.newSession();
        InputFile file = written(spark, "PARQUET_1_0", true);
        new ContractReader(spark, "team").read(Contracts.of("canonical_log"), "gateway", List.of(file));

        assertThat(spark.conf().get("spark.sql.parquet.enableVectorizedReader")).isEqualTo("true");
    }

    private InputFile written(SparkSession spark, String version, boolean dictionary) throws IOException {
        Path target = folder.resolve(version);
        spark.sql("select row_id as source_row_id, timestamp'2026-11-02 10:00:00' as started_at, 'openai' as provider,"
                        + " 'gpt-4o' as response_model, 1L as in_uncached, 1L as out_text from (select concat('call-of-service-',"
                        + " id % 97, '-', id) as row_id from range(0, " + ROWS + ", 1, 1))")
                .write()
                .option("parquet.writer.version", version)
                .option("parquet.enable.dictionary", dictionary)
                .parquet(target.toString());
        try (Stream<Path> files = Files.list(target)) {
            Path part = files.filter(path -> path.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            return new InputFile(
                    InputFile.Kind.INFERENCE, "gateway", part.toUri().toString(), Files.size(part), Instant.EPOCH);
        }
    }

    private static Stream<String> ids() {
        return LongStream.range(0, ROWS).mapToObj(id -> "call-of-service-" + id % 97 + "-" + id);
    }
}
