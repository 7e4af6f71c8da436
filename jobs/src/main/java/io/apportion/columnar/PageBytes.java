package io.apportion.columnar;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;

/** A stretch of bytes of a page. */
final class PageBytes {
    private final byte[] bytes;
    private final int start;
    private final int end;

    PageBytes(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** What the stretch is part of. */
    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    static PageBytes of(BytesInput input) throws IOException {
        ByteBuffer buffer = input.toInputStream().slice(Math.toIntExact(input.size()));
        if (buffer.hasArray()) {
            int start = buffer.arrayOffset() + buffer.position();
            return new PageBytes(buffer.array(), start, start + buffer.remaining());
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return new PageBytes(copy, 0, copy.length);
    }

    PageBytes from(int position) {
        if (position < start || position > end) {
            throw new IllegalStateException("a page is shorter than it says");
        }
        return new PageBytes(bytes, position, end);
    }

    /** Four bytes at the start, little endian. */
    int length() {
        if (end - start < 4) {
            throw new IllegalStateException("a page is shorter than it says");
        }
        int length = ByteBuffer.wrap(bytes, start, 4)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt();
        if (length < 0 || length > end - start - 4) {
            throw new IllegalStateException("a page is shorter than it says");
        }
        return length;
    }
}
