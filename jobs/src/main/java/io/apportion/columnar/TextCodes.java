package io.apportion.columnar;

import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/** Codes of texts, told apart by their bytes. */
final class TextCodes implements Codes {
    private static final int SLOTS = 256;

    private byte[] bytes;
    private int[] ends;
    private int[] hashes;
    private int[] slots;
    private int count;

    TextCodes() {
        clear();
    }

    int code(byte[] source, int start, int length) {
        int hash = Hash.of(source, start, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (int code = slots[slot]; code != 0; code = slots[slot]) {
            if (hashes[code] == hash
                    && Arrays.equals(bytes, ends[code - 1], ends[code], source, start, start + length)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        add(source, start, length, hash);
        slots[slot] = count;
        if (count * 2 > slots.length) {
            spread();
        }
        return count;
    }

    int code(UTF8String text) {
        byte[] copy = text.getBytes();
        return code(copy, 0, copy.length);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Object value(int code) {
        return code == 0 ? null : text(code);
    }

    /** The text of a code, which lives as long as the codes do. */
    UTF8String text(int code) {
        return UTF8String.fromBytes(bytes, ends[code - 1], ends[code] - ends[code - 1]);
    }

    @Override
    public long sizeBytes() {
        return bytes.length + 4L * (ends.length + hashes.length + slots.length);
    }

    @Override
    public void clear() {
        bytes = new byte[SLOTS];
        ends = new int[SLOTS];
        hashes = new int[SLOTS];
        slots = new int[SLOTS];
        count = 0;
    }

    private void add(byte[] source, int start, int length, int hash) {
        count++;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        int from = ends[count - 1];
        int to = Math.addExact(from, length);
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(to, 2L * bytes.length)));
        }
        System.arraycopy(source, start, bytes, from, length);
        ends[count] = to;
        hashes[count] = hash;
    }

    private void spread() {
        slots = new int[slots.length * 4];
        int mask = slots.length - 1;
        for (int code = 1; code <= count; code++) {
            int slot = hashes[code] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code;
        }
    }
}
