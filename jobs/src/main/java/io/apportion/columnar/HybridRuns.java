package io.apportion.columnar;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers in Parquet's hybrid of repeated runs and bit-packed groups of eight, read many at a time: the form of levels
 * and of dictionary ids.
 */
final class HybridRuns {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int GROUP = 8;

    private byte[] bytes = {};
    private int position;
    private int end;
    private int width;

    /** Numbers that the current run still has. */
    private int left;

    private boolean isRepeated;
    private int repeated;
    /** Where the next number of a packed run begins. */
    private long bit;

    /** Starts reading numbers of this many bits; without bits every number is 0 and nothing is read. */
    void start(byte[] source, int from, int to, int bits) {
        if (bits < 0 || bits > Integer.SIZE - 1) {
            throw new IllegalStateException("a number of " + bits + " bits");
        }
        bytes = source;
        position = from;
        end = to;
        width = bits;
        left = 0;
    }

    /** Reads the next numbers. */
    void read(int[] out, int from, int count) {
        if (width == 0) {
            Arrays.fill(out, from, from + count, 0);
            return;
        }
        int done = 0;
        while (done < count) {
            open();
            int step = Math.min(left, count - done);
            if (isRepeated) {
                Arrays.fill(out, from + done, from + done + step, repeated);
            } else {
                unpack(out, from + done, step);
            }
            left -= step;
            done += step;
        }
    }

    /** Skips the next numbers when one repeated run says that all of them are this one; else does nothing. */
    boolean skipIfAll(int number, int count) {
        if (width == 0) {
            return number == 0;
        }
        boolean all = isSame(count) && repeated == number;
        if (all) {
            left -= count;
        }
        return all;
    }

    /** Whether the next numbers are known to be the same, because one repeated run holds them. */
    boolean isSame(int count) {
        if (width == 0) {
            return true;
        }
        open();
        return isRepeated && left >= count;
    }

    private void open() {
        while (left == 0) {
            int header = varint();
            isRepeated = (header & 1) == 0;
            if (isRepeated) {
                left = header >>> 1;
                repeated = repeatedNumber();
            } else {
                left = Math.multiplyExact(header >>> 1, GROUP);
                bit = (long) position * Byte.SIZE;
                // The last run of a page may be cut where its numbers end.
                position = (int) Math.min(end, position + (long) (header >>> 1) * width);
            }
        }
    }

    private int varint() {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int part = next();
            number |= (part & 0x7f) << shift;
            if ((part & 0x80) == 0) {
                return number;
            }
        }
        throw new IllegalStateException("a run without a length");
    }

    private int repeatedNumber() {
        int number = 0;
        for (int shift = 0; shift < width; shift += Byte.SIZE) {
            number |= next() << shift;
        }
        if (number < 0) {
            throw new IllegalStateException("a run of a negative number");
        }
        return number;
    }

    private int next() {
        if (position >= end) {
            throw new IllegalStateException("runs end before their numbers do");
        }
        return bytes[position++] & 0xff;
    }

    private void unpack(int[] out, int from, int count) {
        long first = bit;
        long behind = first + (long) count * width;
        if (behind > (long) end * Byte.SIZE) {
            throw new IllegalStateException("runs end before their numbers do");
        }
        int to = from + count;
        int at = from;
        int step = numbersOfWord();
        long wordsEnd = ((long) bytes.length - Long.BYTES) * Byte.SIZE;
        for (; at + step <= to && first <= wordsEnd; at += step, first += (long) step * width) {
            spread((long) LONGS.get(bytes, (int) (first >>> 3)) >>> (first & 7), out, at, step);
        }
        long mask = (1L << width) - 1;
        for (; at < to; at++) {
            out[at] = (int) (wordNearEnd((int) (first >>> 3)) >>> (first & 7) & mask);
            first += width;
        }
        bit = behind;
    }

    /** How many numbers are taken out of one word: however it begins, at most seven of its bits belong to a number before. */
    private int numbersOfWord() {
        int most = (Long.SIZE - 7) / width;
        return most >= GROUP ? GROUP : most >= 4 ? 4 : most >= 2 ? 2 : 1;
    }

    /** Spelled out number by number: the shifts do not wait for each other, which they would in a loop. */
    private void spread(long word, int[] out, int at, int numbers) {
        int bits = width;
        long mask = (1L << bits) - 1;
        out[at] = (int) (word & mask);
        if (numbers == 1) {
            return;
        }
        out[at + 1] = (int) (word >>> bits & mask);
        if (numbers == 2) {
            return;
        }
        out[at + 2] = (int) (word >>> (2 * bits) & mask);
        out[at + 3] = (int) (word >>> (3 * bits) & mask);
        if (numbers == GROUP) {
            out[at + 4] = (int) (word >>> (4 * bits) & mask);
            out[at + 5] = (int) (word >>> (5 * bits) & mask);
            out[at + 6] = (int) (word >>> (6 * bits) & mask);
            out[at + 7] = (int) (word >>> (7 * bits) & mask);
        }
    }

    private long wordNearEnd(int at) {
        long word = 0;
        for (int i = 0; i < Long.BYTES && at + i < bytes.length; i++) {
            word |= (bytes[at + i] & 0xffL) << (i * Byte.SIZE);
        }
        return word;
    }
}
