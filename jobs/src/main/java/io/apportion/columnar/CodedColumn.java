package io.apportion.columnar;

import java.util.function.IntSupplier;

/** Turns the windows of one physical column of one row group into the codes of a group column. */
final class CodedColumn implements RowCodes {
    /** The code of one value of a block. */
    interface Coder {
        int code(ValueBlock block, int place);
    }

    private final Leaf leaf;
    private final Coder coder;
    private final IntSupplier codeOfNull;
    private int[] translated;
    private int nullCode;
    private int generation = -1;
    private int nullGeneration = -1;

    CodedColumn(Leaf leaf, Coder coder, IntSupplier codeOfNull) {
        this.leaf = leaf;
        this.coder = coder;
        this.codeOfNull = codeOfNull;
    }

    @Override
    public boolean read(int rows, int[] codes, int currentGeneration) {
        int[] places = leaf.places();
        if (nullGeneration != currentGeneration) {
            nullCode = codeOfNull.getAsInt();
            nullGeneration = currentGeneration;
        }
        if (leaf.isSame() && places[0] < 0) {
            codes[0] = nullCode;
            return true;
        }
        if (!leaf.usesDictionary()) {
            ValueBlock block = leaf.block();
            for (int i = 0; i < rows; i++) {
                codes[i] = places[i] < 0 ? nullCode : coder.code(block, places[i]);
            }
            return false;
        }
        if (generation != currentGeneration) {
            translate(leaf.block());
            generation = currentGeneration;
        }
        if (leaf.isSame()) {
            codes[0] = translated[places[0]];
            return true;
        }
        if (leaf.isDense()) {
            for (int i = 0; i < rows; i++) {
                codes[i] = translated[places[i]];
            }
        } else {
            for (int i = 0; i < rows; i++) {
                codes[i] = places[i] < 0 ? nullCode : translated[places[i]];
            }
        }
        return false;
    }

    private void translate(ValueBlock dictionary) {
        translated = new int[dictionary.count];
        for (int id = 0; id < dictionary.count; id++) {
            translated[id] = coder.code(dictionary, id);
        }
    }
}
