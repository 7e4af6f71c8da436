package io.apportion.night;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Holds the logs to being readable. A row that cannot be read is rejected and the night goes on; a file without any other
 * row is damaged, and leaving it out would publish a night of calls that nobody counted.
 */
final class ReadableFiles {
    private static final int SHOWN_MAX = 5;
    private static final String UNREADABLE = """
            select source, path, min(reject_reason) as reason, sum(input_rows) as input_rows
            from attempt_total
            group by source, path
            having sum(unreadable_rows) = sum(input_rows)
            order by source, path
            """;

    private ReadableFiles() {}

    /**
     * Passes when every log file has a row that can be read; attempt_total must be there.
     *
     * @throws ApportionException BAD_DATA, naming the files and what is wrong with their rows
     */
    static void require(SparkSession spark) {
        List<Row> unreadable = spark.sql(UNREADABLE).limit(SHOWN_MAX).collectAsList();
        if (!unreadable.isEmpty()) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    unreadable.stream().map(ReadableFiles::said).collect(Collectors.joining("; ", "Cannot read ", "")),
                    "The files are damaged or of another format than their source says; docs/inputs.md says what each"
                            + " shape has to hold. Nothing was published.");
        }
    }

    private static String said(Row file) {
        return file.getString(1) + " of source " + file.getString(0) + ": no row of it can be read, "
                + file.getString(2) + " [rows: " + file.getLong(3) + "]";
    }
}
