package io.apportion.export;

import java.util.Set;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * What Spark 4.1.3 cannot read in vectors: it takes parts of other texts into texts of DELTA_BYTE_ARRAY without a word, and
 * stops at decimals of variable length and at BYTE_STREAM_SPLIT. Read row by row, all of them are right.
 */
final class ParquetEncodings {
    private static final Set<Encoding> MISREAD = Set.of(Encoding.DELTA_BYTE_ARRAY, Encoding.BYTE_STREAM_SPLIT);

    private ParquetEncodings() {}

    /** Whether a file has such a column. */
    static boolean areMisreadInVectors(ParquetMetadata footer) {
        return footer.getBlocks().stream()
                .flatMap(rows -> rows.getColumns().stream())
                .anyMatch(ParquetEncodings::isMisread);
    }

    private static boolean isMisread(ColumnChunkMetaData column) {
        boolean variableDecimal = column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                && column.getPrimitiveType().getLogicalTypeAnnotation()
                        instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
        return variableDecimal || column.getEncodings().stream().anyMatch(MISREAD::contains);
    }
}
