package io.apportion.warehouse;

import io.apportion.model.Contract;
import io.apportion.model.ContractRows;
import io.apportion.spark.Held;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Rows of one run, held in memory and gone with it. Nothing is ever published. */
public final class HeldRows implements RunRows {
    private final SparkSession spark;
    private final Map<String, Dataset<Row>> byTable = new ConcurrentHashMap<>();

    /** Holds nothing yet. */
    public HeldRows(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public void write(Contract contract, Dataset<Row> rows, String runId) {
        byTable.merge(
                contract.name(),
                Held.rows(contract.name(), ContractRows.guarded(contract, rows)),
                Dataset::unionByName);
    }

    @Override
    public Dataset<Row> rowsOf(Contract contract, String runId) {
        return byTable.getOrDefault(contract.name(), published(contract));
    }

    @Override
    public Dataset<Row> published(Contract contract) {
        return spark.createDataFrame(List.of(), contract.schema());
    }
}
