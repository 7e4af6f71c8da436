package io.apportion.night;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.export.DamagedFiles;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Holds the logs to being readable. A row that cannot be read is rejected and the night goes on; a file without any other
 * row is damaged, and leaving it out would publish a night of calls that nobody counted.
 */
final class ReadableFiles {
    private static final String ADVICE =
            "The file is damaged or of another format than its source says; docs/inputs.md says what each shape has to hold."
                    + " Nothing was published.";
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
        DamagedFiles damaged = new DamagedFiles();
        spark.sql(UNREADABLE)
                .collectAsList()
                .forEach(file -> damaged.note(new ApportionException(Category.BAD_DATA, said(file), ADVICE)));
        damaged.refuse();
    }

    private static String said(Row file) {
        return "Cannot read " + file.getString(1) + " of source " + file.getString(0) + ": no row of it can be read, "
                + file.getString(2) + " [rows: " + file.getLong(3) + "]";
    }
}
