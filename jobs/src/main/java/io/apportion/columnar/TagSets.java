package io.apportion.columnar;

import io.apportion.spark.KeptTagText;
import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The sequences of kept tag entries that rows have, each met by walking from the sequence before its last entry, and
 * the canonical text of each, asked for once.
 */
final class TagSets {
    /** The sequence without entries. */
    static final int EMPTY = 0;

    /** Instead of a text's code: not asked for yet. */
    private static final int UNKNOWN = -1;

    private static final int SLOTS = 256;

    private final KeptTagText definition;
    private final TextCodes texts;
    private final TextCodes keys = new TextCodes();
    private final TextCodes values = new TextCodes();
    private boolean[] kept;

    /**
     * Two words a slot, so that one look at memory answers: the sequence before and the value, then the key and the sequence
     * itself; the second is 0 where the slot is free.
     */
    private long[] slots;

    private int[] parents;
    private int[] keyOf;
    private int[] valueOf;
    private int[] textOf;
    private int count;

    /** The texts take the codes of the group column. */
    TagSets(KeptTagText definition, TextCodes texts) {
        this.definition = definition;
        this.texts = texts;
        clear();
    }

    /** The code of a raw key; 0 when its entries change nothing. */
    int key(byte[] bytes, int start, int length) {
        int before = keys.count();
        int code = keys.code(bytes, start, length);
        if (code > before) {
            kept = code < kept.length ? kept : Arrays.copyOf(kept, 2 * code);
            kept[code] = definition.keeps(keys.text(code));
        }
        return kept[code] ? code : 0;
    }

    /** The code of a raw value; 0 is the null one. */
    int value(byte[] bytes, int start, int length) {
        return values.code(bytes, start, length);
    }

    /** The sequence with one entry more. */
    int with(int set, int key, int value) {
        long entry = entry(set, value);
        int mask = slots.length - 1;
        int slot = slot(entry, key, mask);
        for (long found = slots[slot + 1]; found != 0; found = slots[slot + 1]) {
            if (slots[slot] == entry && (int) (found >>> Integer.SIZE) == key) {
                return (int) found;
            }
            slot = (slot + 2) & mask;
        }
        add(set, key, value);
        fill(slot, count);
        if (count * 4 > slots.length) {
            spread();
        }
        return count;
    }

    /** The code of the canonical text of a sequence. */
    int text(int set) {
        if (textOf[set] == UNKNOWN) {
            textOf[set] = texts.code(set == EMPTY ? definition.withoutTags() : canonical(set));
        }
        return textOf[set];
    }

    long sizeBytes() {
        return keys.sizeBytes() + values.sizeBytes() + 8L * slots.length + 16L * parents.length;
    }

    void clear() {
        keys.clear();
        values.clear();
        kept = new boolean[SLOTS];
        slots = new long[2 * SLOTS];
        parents = new int[SLOTS];
        keyOf = new int[SLOTS];
        valueOf = new int[SLOTS];
        textOf = new int[SLOTS];
        textOf[EMPTY] = UNKNOWN;
        count = 0;
    }

    private UTF8String canonical(int set) {
        int entries = 0;
        for (int at = set; at != EMPTY; at = parents[at]) {
            entries++;
        }
        UTF8String[] entryKeys = new UTF8String[entries];
        UTF8String[] entryValues = new UTF8String[entries];
        for (int at = set; at != EMPTY; at = parents[at]) {
            entries--;
            entryKeys[entries] = keys.text(keyOf[at]);
            entryValues[entries] = valueOf[at] == 0 ? null : values.text(valueOf[at]);
        }
        return definition.of(entryKeys, entryValues);
    }

    private void add(int parent, int key, int value) {
        count++;
        if (count == parents.length) {
            parents = Arrays.copyOf(parents, 2 * count);
            keyOf = Arrays.copyOf(keyOf, 2 * count);
            valueOf = Arrays.copyOf(valueOf, 2 * count);
            textOf = Arrays.copyOf(textOf, 2 * count);
        }
        parents[count] = parent;
        keyOf[count] = key;
        valueOf[count] = value;
        textOf[count] = UNKNOWN;
    }

    private void spread() {
        slots = new long[Math.multiplyExact(slots.length, 4)];
        int mask = slots.length - 1;
        for (int set = 1; set <= count; set++) {
            int slot = slot(entry(parents[set], valueOf[set]), keyOf[set], mask);
            while (slots[slot + 1] != 0) {
                slot = (slot + 2) & mask;
            }
            fill(slot, set);
        }
    }

    private void fill(int slot, int set) {
        slots[slot] = entry(parents[set], valueOf[set]);
        slots[slot + 1] = (long) keyOf[set] << Integer.SIZE | set;
    }

    private static long entry(int set, int value) {
        return (long) set << Integer.SIZE | value;
    }

    private static int slot(long entry, int key, int mask) {
        return Hash.of(Hash.mix(entry, key)) * 2 & mask;
    }
}
