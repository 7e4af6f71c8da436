package io.apportion.columnar;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.bitpacking.ByteBitPackingValuesReader;
import org.apache.parquet.column.values.bitpacking.Packer;

/** Levels of one kind in one page. */
final class Levels {
    /** Parquet calls it deprecated; old files hold it all the same. */
    private static final String PACKED = "BIT_PACKED";

    private final HybridRuns runs = new HybridRuns();
    private ValuesReader packed;

    /** Starts at the front of the bytes of a page of the first form; answers what stands behind the levels. */
    PageBytes startInPage(int highest, Encoding encoding, int entries, PageBytes bytes) throws IOException {
        if (highest == 0) {
            start(0, bytes);
            return bytes;
        }
        if (encoding == Encoding.RLE) {
            int from = bytes.start() + Integer.BYTES;
            int to = from + bytes.length();
            start(highest, new PageBytes(bytes.bytes(), from, to));
            return bytes.from(to);
        }
        return startPacked(highest, encoding, entries, bytes);
    }

    void start(int highest, PageBytes bytes) {
        packed = null;
        runs.start(bytes.bytes(), bytes.start(), bytes.end(), bits(highest));
    }

    /** The form before runs: packed from the highest bit down, without a length. */
    private PageBytes startPacked(int highest, Encoding encoding, int entries, PageBytes bytes) throws IOException {
        if (!encoding.name().equals(PACKED)) {
            throw new IllegalStateException("levels encoded as " + encoding);
        }
        packed = new ByteBitPackingValuesReader(highest, Packer.BIG_ENDIAN);
        int length = Math.toIntExact(((long) entries * bits(highest) + 7) / 8);
        packed.initFromPage(
                entries,
                ByteBufferInputStream.wrap(
                        ByteBuffer.wrap(bytes.bytes(), bytes.start(), length).slice()));
        return bytes.from(bytes.start() + length);
    }

    void read(int[] out, int count) {
        if (packed == null) {
            runs.read(out, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            out[i] = packed.readInteger();
        }
    }

    boolean skipIfAll(int level, int count) {
        return packed == null && runs.skipIfAll(level, count);
    }

    private static int bits(int highest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(highest);
    }
}
