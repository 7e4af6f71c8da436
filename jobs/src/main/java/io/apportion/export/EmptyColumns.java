package io.apportion.export;

import java.util.HashSet;
import java.util.Set;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** The columns of a Parquet file in which no row has a value, as far as the footer says so. */
final class EmptyColumns {
    private EmptyColumns() {}

    static Set<String> of(ParquetMetadata footer) {
        Set<String> empty = new HashSet<>();
        footer.getFileMetaData().getSchema().getFields().forEach(field -> empty.add(field.getName()));
        for (BlockMetaData rowGroup : footer.getBlocks()) {
            for (ColumnChunkMetaData chunk : rowGroup.getColumns()) {
                if (!isEmpty(chunk)) {
                    empty.remove(chunk.getPath().toArray()[0]);
                }
            }
        }
        return empty;
    }

    private static boolean isEmpty(ColumnChunkMetaData chunk) {
        Statistics<?> statistics = chunk.getStatistics();
        return statistics != null && statistics.isNumNullsSet() && statistics.getNumNulls() == chunk.getValueCount();
    }
}
