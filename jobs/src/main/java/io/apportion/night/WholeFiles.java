package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.delivery.StatedRows;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.export.RowCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Holds files to the rows that their manifests state. Only such files are counted, for it costs a look at each of them. */
final class WholeFiles {
    private WholeFiles() {}

    /**
     * Passes when every file has the rows that its manifest states.
     *
     * @throws ApportionException INPUT_MISSING, naming each that has not, with both numbers
     */
    static void require(SparkSession spark, Map<InputFile, StatedRows> stated) {
        if (stated.isEmpty()) {
            return;
        }
        Map<String, Long> counts = new RowCounts(spark).of(stated.keySet());
        List<String> differing = stated.keySet().stream()
                .sorted(Comparator.comparing(InputFile::path))
                .filter(file ->
                        counts.getOrDefault(file.path(), 0L) != stated.get(file).rows())
                .map(file -> said(file, counts.getOrDefault(file.path(), 0L), stated.get(file)))
                .toList();
        if (!differing.isEmpty()) {
            throw new ApportionException(
                    Category.INPUT_MISSING,
                    "Cannot read all of a delivery: " + String.join("; ", differing),
                    "The delivery is not complete; run again when it is. Nothing was published.");
        }
    }

    private static String said(InputFile file, long found, StatedRows stated) {
        return file.path() + " of source " + file.source() + " has " + found + " rows where its manifest says "
                + stated.rows() + " [" + stated.manifest() + "]";
    }
}
