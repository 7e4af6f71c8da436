package io.apportion.columnar;

import java.util.Arrays;

/**
 * How the codes of all group columns of a row are packed into as few 64-bit words as they need; no code crosses a word.
 */
final class KeyLayout {
    private final int[] bits;
    private final int[] wordOf;
    private final int[] shiftOf;
    private final int words;

    private KeyLayout(int[] bits) {
        this.bits = bits;
        this.wordOf = new int[bits.length];
        this.shiftOf = new int[bits.length];
        int word = 0;
        int used = 0;
        for (int column = 0; column < bits.length; column++) {
            if (used + bits[column] > Long.SIZE) {
                word++;
                used = 0;
            }
            wordOf[column] = word;
            shiftOf[column] = used;
            used += bits[column];
        }
        this.words = word + 1;
    }

    /** A layout for codes up to these. */
    static KeyLayout upTo(int[] highest) {
        return new KeyLayout(Arrays.stream(highest).map(KeyLayout::bits).toArray());
    }

    /** This layout when it still holds codes up to these, else a wider one with room to spare. */
    KeyLayout holding(int[] highest) {
        int[] wider = bits.clone();
        for (int column = 0; column < wider.length; column++) {
            int needed = bits(highest[column]);
            wider[column] = needed > bits[column] ? Math.min(Integer.SIZE - 1, needed + 1) : bits[column];
        }
        return Arrays.equals(wider, bits) ? this : new KeyLayout(wider);
    }

    int words() {
        return words;
    }

    /**
     * Packs the codes of rows, {@code codes[column][row]}, into {@code packed[word][row]}; of a column that is the same in all
     * rows the first row's code is packed.
     */
    void pack(int[][] codes, boolean[] same, int rows, long[][] packed) {
        for (int word = 0; word < words; word++) {
            Arrays.fill(packed[word], 0, rows, ofAllRows(word, codes, same));
        }
        for (int column = 0; column < codes.length; column++) {
            if (!same[column]) {
                add(codes[column], shiftOf[column], rows, packed[wordOf[column]]);
            }
        }
    }

    private long ofAllRows(int word, int[][] codes, boolean[] same) {
        long all = 0;
        for (int column = 0; column < codes.length; column++) {
            if (same[column] && wordOf[column] == word) {
                all |= (long) codes[column][0] << shiftOf[column];
            }
        }
        return all;
    }

    private static void add(int[] codes, int shift, int rows, long[] word) {
        for (int i = 0; i < rows; i++) {
            word[i] |= (long) codes[i] << shift;
        }
    }

    /** The code of a column in the key that begins at the place. */
    int code(int column, long[] keys, int place) {
        return (int) (keys[place + wordOf[column]] >>> shiftOf[column] & (1L << bits[column]) - 1);
    }

    private static int bits(int highest) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(highest));
    }
}
