package io.apportion.columnar;

import java.io.IOException;
import java.util.Arrays;

/**
 * A column of maps of one row group: keys and values are walked together, entry by entry, and only entries of kept keys
 * are looked at.
 */
final class TagColumn implements RowCodes {
    private static final int NO_ENTRY = -1;
    private static final int UNKNOWN = -1;

    private final Leaf keys;
    private final Leaf values;
    private final int entryLevel;
    private final TagSets sets;
    private final int[] keyOf = new int[Leaf.WINDOW];
    private int[] keyCodes;
    private int[] valueCodes;
    private int generation = -1;
    private int at;
    private int end;

    TagColumn(Leaf keys, Leaf values, int entryLevel, TagSets sets) {
        this.keys = keys;
        this.values = values;
        this.entryLevel = entryLevel;
        this.sets = sets;
    }

    @Override
    public boolean read(int rows, int[] codes, int currentGeneration) throws IOException {
        if (generation != currentGeneration) {
            generation = currentGeneration;
            keyCodes = null;
            valueCodes = null;
            codeKeys();
        }
        for (int row = 0; row < rows; row++) {
            codes[row] = sets.text(row());
        }
        return false;
    }

    /** The sequence of kept entries of the next row. */
    private int row() throws IOException {
        if (at == end && !open()) {
            throw new IllegalStateException("maps end before the rows do");
        }
        int[] repetition = keys.repetition();
        int set = TagSets.EMPTY;
        boolean isFirst = true;
        do {
            while (at < end && (isFirst || repetition[at] > 0)) {
                isFirst = false;
                int key = keyOf[at];
                if (key > 0) {
                    set = sets.with(set, key, value(values.places()[at]));
                }
                at++;
            }
        } while (at == end && open());
        return set;
    }

    /** Opens the next window; false where the row group ends. */
    private boolean open() throws IOException {
        int count = Math.min(Math.min(keys.left(), values.left()), Leaf.WINDOW);
        if (count == 0 && keys.left() != values.left()) {
            throw new IllegalStateException("keys and values of a map differ in number");
        }
        if (count == 0) {
            return false;
        }
        keys.read(count);
        values.read(count);
        if (!Arrays.equals(keys.repetition(), 0, count, values.repetition(), 0, count)) {
            throw new IllegalStateException("keys and values of a map do not stand side by side");
        }
        at = 0;
        end = count;
        codeKeys();
        return true;
    }

    private void codeKeys() {
        int[] places = keys.places();
        if (keys.usesDictionary() && keyCodes == null) {
            keyCodes = new int[keys.block().count];
            for (int id = 0; id < keyCodes.length; id++) {
                keyCodes[id] = key(id);
            }
        }
        for (int i = at; i < end; i++) {
            if (places[i] >= 0) {
                keyOf[i] = keys.usesDictionary() ? keyCodes[places[i]] : key(places[i]);
            } else if (keys.definition()[i] < entryLevel) {
                keyOf[i] = NO_ENTRY;
            } else {
                throw new IllegalStateException("a map has an entry without a key");
            }
        }
    }

    private int key(int place) {
        ValueBlock block = keys.block();
        return sets.key(block.bytes, block.starts[place], block.lengths[place]);
    }

    private int value(int place) {
        if (place < 0) {
            return 0;
        }
        ValueBlock block = values.block();
        if (!values.usesDictionary()) {
            return sets.value(block.bytes, block.starts[place], block.lengths[place]);
        }
        if (valueCodes == null) {
            valueCodes = new int[block.count];
            Arrays.fill(valueCodes, UNKNOWN);
        }
        if (valueCodes[place] == UNKNOWN) {
            valueCodes[place] = sets.value(block.bytes, block.starts[place], block.lengths[place]);
        }
        return valueCodes[place];
    }
}
