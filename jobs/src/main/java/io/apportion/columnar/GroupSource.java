package io.apportion.columnar;

import io.apportion.spark.RowSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.SerializableConfiguration;

/** The groups of planned files as a data source of Spark. {@link GroupedParquet} opens it; nothing else should. */
public final class GroupSource implements TableProvider {
    static final String PLAN = "plan";

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return GroupPlan.decoded(options.get(PLAN)).scan().schema();
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        GroupPlan plan = GroupPlan.decoded(new CaseInsensitiveStringMap(properties).get(PLAN));
        return new GroupTable(plan, GroupedParquet.hadoop(SparkSession.active()));
    }

    private record GroupTable(GroupPlan plan, Configuration hadoop) implements Table, SupportsRead {
        @Override
        public String name() {
            return "grouped Parquet";
        }

        @Override
        public Column[] columns() {
            return Arrays.stream(plan.scan().schema().fields())
                    .map(field -> Column.create(field.name(), field.dataType(), field.nullable()))
                    .toArray(Column[]::new);
        }

        @Override
        public Set<TableCapability> capabilities() {
            return Set.of(TableCapability.BATCH_READ);
        }

        @Override
        public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
            return () -> new GroupBatch(plan, hadoop);
        }
    }

    private record GroupBatch(GroupPlan plan, Configuration hadoop) implements Scan, Batch {
        @Override
        public StructType readSchema() {
            return plan.scan().schema();
        }

        @Override
        public Batch toBatch() {
            return this;
        }

        @Override
        public InputPartition[] planInputPartitions() {
            return plan.tasks().stream().map(Task::new).toArray(InputPartition[]::new);
        }

        @Override
        public PartitionReaderFactory createReaderFactory() {
            return new Tasks(plan.scan(), plan.zone(), new SerializableConfiguration(hadoop));
        }
    }

    private record Task(List<FilePart> parts) implements InputPartition {}

    /** Opens the tasks where they run. */
    private static final class Tasks extends RowSource {
        private static final long serialVersionUID = 1L;

        private final GroupScan scan;
        private final String zone;
        private final SerializableConfiguration hadoop;

        Tasks(GroupScan scan, String zone, SerializableConfiguration hadoop) {
            this.scan = scan;
            this.zone = zone;
            this.hadoop = hadoop;
        }

        @Override
        protected Rows open(InputPartition partition) {
            return new GroupRows(scan, ZoneId.of(zone), ((Task) partition).parts(), hadoop.value());
        }
    }
}
