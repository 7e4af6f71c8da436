package io.apportion.columnar;

import java.util.Arrays;

/**
 * The groups of a task, numbered from 0: a table of open addressing over their packed codes, which widens as codes
 * grow.
 */
final class GroupKeys {
    private static final int SLOTS = 1024;

    private final int columns;
    private final int[] highest;
    private final long[] rowKey;
    private KeyLayout layout;
    private long[][] packed;
    private long[] keys;
    private int[] slots;
    private int count;

    GroupKeys(int columns) {
        this.columns = columns;
        this.highest = new int[columns];
        this.rowKey = new long[columns];
        clear();
    }

    /** Groups so far. */
    int count() {
        return count;
    }

    /** The code of a column in a group. */
    int code(int column, int group) {
        return layout.code(column, keys, group * layout.words());
    }

    long sizeBytes() {
        return 8L * keys.length + 4L * slots.length;
    }

    void clear() {
        layout = KeyLayout.upTo(new int[columns]);
        packed = new long[layout.words()][Leaf.WINDOW];
        keys = new long[SLOTS * layout.words()];
        slots = new int[SLOTS];
        count = 0;
    }

    /**
     * Finds the group of each row, new ones among them. {@code codes[column][row]}; of a column that is the same in all
     * rows, the first row's.
     */
    void find(int[][] codes, boolean[] same, Codes[] of, int rows, int[] groups) {
        hold(of);
        layout.pack(codes, same, rows, packed);
        if (packed.length == 1) {
            findNarrow(rows, groups);
        } else {
            findWide(rows, groups);
        }
    }

    private void findNarrow(int rows, int[] groups) {
        long[] words = packed[0];
        for (int i = 0; i < rows; i++) {
            long key = words[i];
            if (i > 0 && key == words[i - 1]) {
                groups[i] = groups[i - 1];
                continue;
            }
            int mask = slots.length - 1;
            int slot = Hash.of(key) & mask;
            int found = slots[slot];
            while (found != 0 && keys[found - 1] != key) {
                slot = (slot + 1) & mask;
                found = slots[slot];
            }
            rowKey[0] = key;
            groups[i] = found == 0 ? add(slot) : found - 1;
        }
    }

    private void findWide(int rows, int[] groups) {
        int words = packed.length;
        for (int i = 0; i < rows; i++) {
            long hash = 0;
            boolean same = i > 0;
            for (int word = 0; word < words; word++) {
                long part = packed[word][i];
                same &= part == rowKey[word];
                rowKey[word] = part;
                hash = Hash.mix(hash, part);
            }
            if (same) {
                groups[i] = groups[i - 1];
                continue;
            }
            int mask = slots.length - 1;
            int slot = Hash.of(hash) & mask;
            int found = slots[slot];
            while (found != 0 && !isAt((found - 1) * words, words)) {
                slot = (slot + 1) & mask;
                found = slots[slot];
            }
            groups[i] = found == 0 ? add(slot) : found - 1;
        }
    }

    private boolean isAt(int place, int words) {
        for (int word = 0; word < words; word++) {
            if (keys[place + word] != rowKey[word]) {
                return false;
            }
        }
        return true;
    }

    private int add(int slot) {
        int words = layout.words();
        int place = Math.multiplyExact(count, words);
        if (place + words > keys.length) {
            keys = Arrays.copyOf(keys, Math.multiplyExact(keys.length, 2));
        }
        System.arraycopy(rowKey, 0, keys, place, words);
        slots[slot] = ++count;
        if (count * 2 > slots.length) {
            spread(slots.length * 4);
        }
        return count - 1;
    }

    private void spread(int size) {
        slots = new int[size];
        int words = layout.words();
        int mask = size - 1;
        for (int group = 0; group < count; group++) {
            int slot = hash(group * words, words) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = group + 1;
        }
    }

    private int hash(int place, int words) {
        if (words == 1) {
            return Hash.of(keys[place]);
        }
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = Hash.mix(hash, keys[place + word]);
        }
        return Hash.of(hash);
    }

    /** Makes the keys wide enough for the codes that exist by now. */
    private void hold(Codes[] of) {
        for (int column = 0; column < columns; column++) {
            highest[column] = of[column].count();
        }
        KeyLayout wider = layout.holding(highest);
        if (wider != layout) {
            repack(wider);
        }
    }

    private void repack(KeyLayout wider) {
        long[] widerKeys = new long[Math.multiplyExact(Math.max(SLOTS, count + count / 2), wider.words())];
        long[][] one = new long[wider.words()][1];
        int[][] code = new int[columns][1];
        boolean[] same = new boolean[columns];
        Arrays.fill(same, true);
        for (int group = 0; group < count; group++) {
            for (int column = 0; column < columns; column++) {
                code[column][0] = code(column, group);
            }
            wider.pack(code, same, 1, one);
            for (int word = 0; word < one.length; word++) {
                widerKeys[group * one.length + word] = one[word][0];
            }
        }
        layout = wider;
        keys = widerKeys;
        packed = new long[wider.words()][Leaf.WINDOW];
        spread(slots.length);
    }
}
