package io.apportion.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Larkfield, a fictional company of 12 teams and 40 features on three clouds, from 2026-10-01 to 2026-11-15. Its AI
 * bills agree with its inference logs, up to the gaps that real ones have.
 */
public final class DemoWorld {
    /** First day of the world, UTC, as yyyy-MM-dd. */
    public static final String FIRST_DAY = DemoDays.FIRST.toString();

    /** Last day that the bills and logs hold, UTC, as yyyy-MM-dd. */
    public static final String LAST_DAY = DemoDays.LAST.toString();

    private DemoWorld() {}

    /**
     * Writes configuration, ownership rules, bills, logs and inputs. Files of the same name are replaced, others left.
     *
     * @param spark used to write Parquet; its settings stay as they are
     * @param dir local folder, created when absent
     * @param seed the same seed gives the same rows
     * @throws ApportionException when the folder cannot be written to
     */
    public static void write(SparkSession spark, Path dir, long seed) {
        try {
            writeText(dir);
            writeBills(ParquetFolder.session(spark), dir.resolve("billing"), seed);
            Path logs = dir.resolve("logs");
            GatewayLog.write(ParquetFolder.session(spark), folder(logs, "gateway"), seed);
            BatchLog.write(folder(logs, "batch"), seed);
            writeInputs(folder(dir, "inputs"), seed);
        } catch (AccessDeniedException e) {
            throw new ApportionException(
                    Category.PERMISSION,
                    "Cannot write the demo world: access is denied [" + e.getFile() + "]",
                    "Name a folder that you may write to with --dir.",
                    e);
        } catch (IOException e) {
            throw new ApportionException(
                    Category.TRANSIENT,
                    "Cannot write the demo world: " + e.getMessage() + " [" + dir + "]",
                    "Check that the disk has 100 MB free and that the folder is one, then run the command again.",
                    e);
        }
    }

    private static void writeText(Path dir) throws IOException {
        Files.createDirectories(dir);
        for (String name :
                List.of("apportion.yaml", "ownership.yaml", "ownership-cases.yaml", "user.key", "README.txt")) {
            Files.write(dir.resolve(name), CatalogFile.bytes(name));
        }
    }

    private static void writeBills(SparkSession spark, Path dir, long seed) throws IOException {
        TokenLedger ledger = TokenLedger.of(seed);
        ParquetBill.write(spark, folder(dir, "aws"), Bill.of(seed, Cloud.AWS, ledger), FocusColumn.aws());
        CsvBill.write(folder(dir, "azure"), Bill.of(seed, Cloud.AZURE, ledger), FocusColumn.azure());
        ParquetBill.write(spark, folder(dir, "gcp"), Bill.of(seed, Cloud.GCP, ledger), FocusColumn.gcp());
    }

    private static void writeInputs(Path dir, long seed) throws IOException {
        ProductInputs product = new ProductInputs(seed);
        writeTable(dir.resolve("outcomes.csv"), ProductInputs.OUTCOME_COLUMNS, product.outcomes());
        writeTable(dir.resolve("revenue.csv"), ProductInputs.REVENUE_COLUMNS, product.revenue());
        writeTable(dir.resolve("usage_drivers.csv"), CapacityInput.COLUMNS, new CapacityInput(seed).rows());
    }

    private static void writeTable(Path path, List<String> columns, Stream<List<String>> rows) throws IOException {
        try (CsvWriter file =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path)) {
            file.writeRecord(columns);
            for (Iterator<List<String>> row = rows.iterator(); row.hasNext(); ) {
                file.writeRecord(row.next());
            }
        }
    }

    private static Path folder(Path parent, String name) throws IOException {
        return Files.createDirectories(parent.resolve(name));
    }
}
