package io.apportion.columnar;

/** Whether the rows of the current window of a column have a value, or an amount where that is asked. */
final class PresenceColumn implements RowCodes {
    private final Leaf leaf;
    private final AmountDecoder decoder;
    private ValueBlock known;
    private Amounts ofKnown;

    /** With a decoder, a value that is no amount is as none. */
    PresenceColumn(Leaf leaf, AmountDecoder decoder) {
        this.leaf = leaf;
        this.decoder = decoder;
    }

    @Override
    public boolean read(int rows, int[] codes, int generation) {
        int[] places = leaf.places();
        if ((leaf.isSame() && places[0] < 0) || (leaf.isDense() && decoder == null)) {
            codes[0] = places[0] < 0 ? 0 : 1;
            return true;
        }
        for (int i = 0; i < rows; i++) {
            codes[i] = places[i] < 0 ? 0 : 1;
        }
        if (decoder != null) {
            clearWithoutAmount(rows, places, codes);
        }
        return false;
    }

    private void clearWithoutAmount(int rows, int[] places, int[] codes) {
        if (leaf.block() != known || !leaf.usesDictionary()) {
            known = leaf.block();
            ofKnown = decoder.of(known);
        }
        for (int i = 0; i < rows; i++) {
            codes[i] = codes[i] == 1 && ofKnown.has(places[i]) ? 1 : 0;
        }
    }
}
