package io.apportion.warehouse;

import static org.apache.spark.sql.functions.broadcast;

import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables as readers see them: rows of the run that is published for their month. All of them follow the one
 * publication table, so one commit switches them all.
 */
public final class PublishedViews {
    private PublishedViews() {}

    /** Registers every stored table under its plain name, as published when the session asks. */
    public static void register(SparkSession spark, Warehouse warehouse) {
        for (Contract contract : Contracts.all()) {
            if (contract.stored()) {
                published(warehouse, contract).createOrReplaceTempView(contract.name());
            }
        }
    }

    /** Published rows of one table. Tables without a month, such as run, show all their rows. */
    public static Dataset<Row> published(Warehouse warehouse, Contract contract) {
        Dataset<Row> rows = warehouse.all(contract.name());
        if (!contract.partitioned()) {
            return Warehouse.select(contract, rows);
        }
        Dataset<Row> pointers = broadcast(warehouse.all("publication").select("billing_period", Warehouse.RUN_ID));
        Dataset<Row> visible = rows.join(
                pointers,
                scala.jdk.javaapi.CollectionConverters.asScala(List.of("billing_period", Warehouse.RUN_ID))
                        .toSeq(),
                "inner");
        return Warehouse.select(contract, visible);
    }
}
