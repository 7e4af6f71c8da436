package io.apportion.spark;

import java.io.Closeable;
import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

/**
 * A data source that makes its rows itself, value by value. Catalyst's row type, which Spark's interface names, stays
 * here.
 */
public abstract class RowSource implements PartitionReaderFactory {
    private static final long serialVersionUID = 1L;

    /** Rows of one partition, one after another. */
    public interface Rows extends Closeable {
        /** Moves to the next row; false behind the last. */
        boolean next() throws IOException;

        /**
         * Values of the current row as Catalyst holds them: UTF8String, Decimal, days as Integer, Long, Boolean, null.
         */
        Object[] values();
    }

    /** Opens the rows of a partition. */
    protected abstract Rows open(InputPartition partition);

    @Override
    public final PartitionReader<InternalRow> createReader(InputPartition partition) {
        Rows rows = open(partition);
        return new PartitionReader<>() {
            @Override
            public boolean next() throws IOException {
                return rows.next();
            }

            @Override
            public InternalRow get() {
                return new GenericInternalRow(rows.values());
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }
}
