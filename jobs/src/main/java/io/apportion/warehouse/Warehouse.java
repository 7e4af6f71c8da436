package io.apportion.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.apportion.model.Contract;
import io.apportion.model.ContractRows;
import io.apportion.model.Contracts;
import io.apportion.spark.Sessions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NamespaceAlreadyExistsException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The tables as they stand on storage: every row carries the run that wrote it, and nobody sees it until
 * {@link Publication} says so. Tables are made from their contracts.
 */
public final class Warehouse implements RunRows {
    /** Column that every stored table has besides those of its contract. */
    public static final String RUN_ID = "run_id";

    private static final Namespace INTERNAL = Namespace.of(Sessions.INTERNAL);

    /** One file a task and partition, small metadata; what is written is flat and read by column. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "format-version", "2",
            "write.distribution-mode", "none",
            "write.spark.fanout.enabled", "true",
            "write.parquet.compression-codec", "zstd",
            "write.metadata.delete-after-commit.enabled", "true",
            "write.metadata.previous-versions-max", "20");

    private final SparkSession spark;

    /** The warehouse of the session's catalog, its missing tables made. */
    public Warehouse(SparkSession spark) {
        this.spark = spark;
        createMissingTables();
    }

    @Override
    public void write(Contract contract, Dataset<Row> rows, String runId) {
        Dataset<Row> guarded = ContractRows.guarded(contract, rows);
        Dataset<Row> owned = contract.columns().contains(RUN_ID) ? guarded : guarded.withColumn(RUN_ID, lit(runId));
        try {
            owned.writeTo(tableName(contract.name()))
                    .option("check-nullability", "false")
                    .append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Dataset<Row> rowsOf(Contract contract, String runId) {
        return select(contract, all(contract.name()).where(col(RUN_ID).equalTo(runId)));
    }

    @Override
    public Dataset<Row> published(Contract contract) {
        return PublishedViews.published(this, contract);
    }

    /** Rows of every run, published or not, with their run. */
    public Dataset<Row> all(String table) {
        return spark.table(tableName(table));
    }

    /** The contract's columns of stored rows. */
    static Dataset<Row> select(Contract contract, Dataset<Row> rows) {
        return rows.select(contract.columns().stream()
                .map(org.apache.spark.sql.functions::col)
                .toArray(org.apache.spark.sql.Column[]::new));
    }

    /** Full name of a stored table. */
    public static String tableName(String table) {
        return Sessions.CATALOG + "." + Sessions.INTERNAL + "." + table;
    }

    private void createMissingTables() {
        Catalog catalog = Spark3Util.loadIcebergCatalog(spark, Sessions.CATALOG);
        createNamespace();
        Set<TableIdentifier> present = new HashSet<>(catalog.listTables(INTERNAL));
        for (Contract contract : Contracts.all()) {
            TableIdentifier identifier = TableIdentifier.of(INTERNAL, contract.name());
            if (contract.stored() && !present.contains(identifier)) {
                create(catalog, identifier, contract);
            }
        }
    }

    private void createNamespace() {
        var namespaces =
                (SupportsNamespaces) spark.sessionState().catalogManager().catalog(Sessions.CATALOG);
        if (!namespaces.namespaceExists(INTERNAL.levels())) {
            try {
                namespaces.createNamespace(INTERNAL.levels(), Map.of());
            } catch (NamespaceAlreadyExistsException e) {
                return; // another process made it meanwhile, which is as good
            }
        }
    }

    private static void create(Catalog catalog, TableIdentifier identifier, Contract contract) {
        Schema schema = SparkSchemaUtil.convert(storedColumns(contract));
        PartitionSpec.Builder partitioning = PartitionSpec.builderFor(schema);
        if (contract.partitioned()) {
            partitioning.identity("billing_period").identity(RUN_ID);
        }
        catalog.buildTable(identifier, schema)
                .withPartitionSpec(partitioning.build())
                .withProperties(PROPERTIES)
                .withProperty("comment", contract.comment())
                .create();
    }

    private static StructType storedColumns(Contract contract) {
        return contract.columns().contains(RUN_ID)
                ? contract.schema()
                : contract.schema().add(RUN_ID, DataTypes.StringType, false, "Run that wrote the row; joins run");
    }
}
