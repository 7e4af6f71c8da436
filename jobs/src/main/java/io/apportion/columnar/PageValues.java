package io.apportion.columnar;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Reads the values of a page that uses no dictionary, in order. */
abstract sealed class PageValues {

    /** The next values into the block. */
    abstract void read(int count, ValueBlock block);

    static PageValues of(ColumnDescriptor column, Encoding encoding, int entries, PageBytes page) throws IOException {
        PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
        if (encoding == Encoding.PLAIN && type != PrimitiveTypeName.BOOLEAN) {
            return switch (type) {
                case INT32 -> new PlainNumbers(page, Integer.BYTES);
                case INT64, DOUBLE -> new PlainNumbers(page, Long.BYTES);
                case INT96 -> new PlainNumbers(page, Int96.BYTES);
                case FIXED_LEN_BYTE_ARRAY ->
                    new PlainTexts(page, column.getPrimitiveType().getTypeLength());
                default -> new PlainTexts(page, PlainTexts.ANY_LENGTH);
            };
        }
        ValuesReader reader = encoding.getValuesReader(column, ValuesType.VALUES);
        reader.initFromPage(
                entries,
                ByteBufferInputStream.wrap(ByteBuffer.wrap(page.bytes(), page.start(), page.end() - page.start())
                        .slice()));
        return new Encoded(reader, type);
    }

    /** Numbers and times of a fixed size, little endian. */
    private static final class PlainNumbers extends PageValues {
        private static final VarHandle INTS =
                MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

        private final PageBytes page;
        private final int sizeBytes;
        private int position;

        PlainNumbers(PageBytes page, int sizeBytes) {
            this.page = page;
            this.sizeBytes = sizeBytes;
            this.position = page.start();
        }

        @Override
        void read(int count, ValueBlock block) {
            block.reset(count, true);
            page.from(Math.addExact(position, Math.multiplyExact(count, sizeBytes)));
            byte[] bytes = page.bytes();
            for (int i = 0; i < count; i++) {
                block.numbers[i] = number(bytes, position + i * sizeBytes);
            }
            position += count * sizeBytes;
        }

        private long number(byte[] bytes, int at) {
            return switch (sizeBytes) {
                case Long.BYTES -> (long) LONGS.get(bytes, at);
                case Integer.BYTES -> (int) INTS.get(bytes, at);
                default -> Int96.micros(bytes, at);
            };
        }
    }

    /** Bytes of a fixed size, or each behind its length. They are not copied. */
    private static final class PlainTexts extends PageValues {
        static final int ANY_LENGTH = -1;
        private static final VarHandle LENGTHS =
                MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

        private final PageBytes page;
        private final int fixedLength;
        private int position;

        PlainTexts(PageBytes page, int fixedLength) {
            this.page = page;
            this.fixedLength = fixedLength;
            this.position = page.start();
        }

        @Override
        void read(int count, ValueBlock block) {
            block.reset(count, false);
            block.bytes = page.bytes();
            for (int i = 0; i < count; i++) {
                int length = fixedLength;
                if (length == ANY_LENGTH) {
                    page.from(position + Integer.BYTES);
                    length = (int) LENGTHS.get(block.bytes, position);
                    position += Integer.BYTES;
                }
                if (length < 0 || length > page.end() - position) {
                    throw new IllegalStateException("a page is shorter than it says");
                }
                block.starts[i] = position;
                block.lengths[i] = length;
                position += length;
            }
        }
    }

    /** Any other encoding, by Parquet's own reader of it. */
    private static final class Encoded extends PageValues {
        private final ValuesReader reader;
        private final PrimitiveTypeName type;
        private byte[] buffer = {};

        Encoded(ValuesReader reader, PrimitiveTypeName type) {
            this.reader = reader;
            this.type = type;
        }

        @Override
        void read(int count, ValueBlock block) {
            boolean asNumbers = Leaf.isNumber(type);
            block.reset(count, asNumbers);
            if (asNumbers) {
                for (int i = 0; i < count; i++) {
                    block.numbers[i] = number();
                }
                return;
            }
            block.bytes = buffer;
            int end = 0;
            for (int i = 0; i < count; i++) {
                Binary value = reader.readBytes();
                end = block.append(i, value.getBytesUnsafe(), end);
            }
            buffer = block.bytes;
        }

        private long number() {
            return switch (type) {
                case INT32 -> reader.readInteger();
                case INT64 -> reader.readLong();
                case BOOLEAN -> reader.readBoolean() ? 1 : 0;
                default -> Double.doubleToRawLongBits(reader.readDouble());
            };
        }
    }
}
