package io.apportion.warehouse;

import io.apportion.model.Contract;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where a run keeps its rows until somebody may see them. */
public interface RunRows {
    /** Appends rows under a run that nobody sees yet; they must meet the contract to the letter. */
    void write(Contract contract, Dataset<Row> rows, String runId);

    /** Rows of one run, in the columns of the contract. */
    Dataset<Row> rowsOf(Contract contract, String runId);

    /** Rows that readers see, of whatever run. */
    Dataset<Row> published(Contract contract);
}
