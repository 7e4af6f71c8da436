package io.apportion.columnar;

import java.util.Arrays;

/** Codes of those values only that some row has asked for, so that keys need no room for all the others. */
final class SeldomCodes implements Codes {
    private static final int LEAST = 64;

    private final Codes all;
    private int[] ownOf;
    private int[] allOf;
    private int count;

    SeldomCodes(Codes all) {
        this.all = all;
        clear();
    }

    /** The code that stands for one of all codes. */
    int code(int codeOfAll) {
        if (codeOfAll == 0) {
            return 0;
        }
        if (codeOfAll >= ownOf.length) {
            ownOf = Arrays.copyOf(ownOf, all.count() + all.count() / 2 + 1);
        }
        if (ownOf[codeOfAll] == 0) {
            add(codeOfAll);
        }
        return ownOf[codeOfAll];
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Object value(int code) {
        return code == 0 ? null : all.value(allOf[code]);
    }

    /** Without the values themselves, which others keep. */
    @Override
    public long sizeBytes() {
        return 4L * (ownOf.length + allOf.length);
    }

    @Override
    public void clear() {
        ownOf = new int[LEAST];
        allOf = new int[LEAST];
        count = 0;
    }

    private void add(int codeOfAll) {
        count++;
        if (count == allOf.length) {
            allOf = Arrays.copyOf(allOf, 2 * count);
        }
        allOf[count] = codeOfAll;
        ownOf[codeOfAll] = count;
    }
}
