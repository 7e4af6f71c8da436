package io.apportion.columnar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.CorruptDeltaByteArrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Where the columns of a scan stand in one file. Making one checks everything the footer tells: a file with a layout
 * can be read to its last digit, or it is damaged.
 *
 * @param groups for each group column, in the order of the scan, where it is read from
 * @param sums the same for each sum
 * @param projection the columns that are read
 */
record FileLayout(List<Source> groups, List<Source> sums, MessageType projection) {
    /** Where a column of the scan is read from. */
    sealed interface Source {}

    /** Nowhere: the file has no such column. */
    record Absent() implements Source {}

    /** The path of the file itself. */
    record Path() implements Source {}

    /** A column of single values. */
    record Single(ColumnDescriptor column, LeafType type) implements Source {}

    /** Whether a column of single values has one, whatever it is. */
    record Presence(ColumnDescriptor column) implements Source {}

    /**
     * A column of maps of texts.
     *
     * @param entryLevel definition level from which an entry is there
     */
    record Entries(ColumnDescriptor key, ColumnDescriptor value, int entryLevel) implements Source {}

    /**
     * Several columns of single values that decide together.
     *
     * @param parts each a Single, or Absent
     */
    record Several(List<Source> parts) implements Source {}

    /** The decimals that each sum's values have: sums of different ones are not added to each other as they are. */
    List<Integer> scales() {
        return sums.stream()
                .map(source -> source instanceof Single single ? AmountDecoder.scale(single.type()) : 0)
                .toList();
    }

    /** Physical columns that are read, and whether their values matter. */
    Map<ColumnDescriptor, Boolean> columns() {
        Map<ColumnDescriptor, Boolean> columns = new LinkedHashMap<>();
        List<Source> all = new ArrayList<>(groups);
        all.addAll(sums);
        all.forEach(source -> put(source, columns));
        return columns;
    }

    private static void put(Source source, Map<ColumnDescriptor, Boolean> columns) {
        if (source instanceof Single single) {
            columns.put(single.column(), true);
        } else if (source instanceof Presence presence) {
            columns.putIfAbsent(presence.column(), false);
        } else if (source instanceof Several several) {
            several.parts().forEach(part -> put(part, columns));
        }
    }

    static FileLayout of(GroupScan scan, ParquetMetadata footer) throws Uncovered {
        FileMetaData file = footer.getFileMetaData();
        if (file.getEncryptionType() != FileMetaData.EncryptionType.UNENCRYPTED) {
            throw new Uncovered("the file is encrypted");
        }
        LayoutSearch search = new LayoutSearch(file, scan.missing());
        List<Source> groups = new ArrayList<>();
        for (GroupColumn group : scan.groups()) {
            groups.add(search.group(group));
        }
        List<Source> sums = new ArrayList<>();
        for (GroupSum sum : scan.sums()) {
            sums.add(search.sum(sum));
        }
        List<Type> fields = search.found();
        MessageType projection = new MessageType(file.getSchema().getName(), fields);
        for (BlockMetaData rowGroup : footer.getBlocks()) {
            requireReadable(file, rowGroup, projection);
        }
        return new FileLayout(List.copyOf(groups), List.copyOf(sums), projection);
    }

    private static void requireReadable(FileMetaData file, BlockMetaData rowGroup, MessageType projection)
            throws Uncovered {
        for (ColumnChunkMetaData chunk : rowGroup.getColumns()) {
            if (projection.containsPath(chunk.getPath().toArray())) {
                requireReadable(file, chunk);
            }
        }
    }

    private static void requireReadable(FileMetaData file, ColumnChunkMetaData chunk) throws Uncovered {
        CompressionCodecName codec = chunk.getCodec();
        switch (codec) {
            case UNCOMPRESSED, SNAPPY, GZIP, ZSTD, LZ4_RAW -> {}
            default -> throw new Uncovered("column " + chunk.getPath().toDotString() + " is compressed by " + codec);
        }
        for (Encoding encoding : chunk.getEncodings()) {
            if (CorruptDeltaByteArrays.requiresSequentialReads(file.getCreatedBy(), encoding)) {
                throw new Uncovered("column " + chunk.getPath().toDotString() + " is " + encoding
                        + " of a writer that wrote it wrongly [" + file.getCreatedBy() + "]");
            }
        }
    }
}
