package io.apportion.columnar;

import java.io.IOException;

/** The codes of a group column, row by row. */
interface RowCodes {
    /**
     * Reads the codes of the next rows: those of the current window of its column, if it shares one.
     *
     * @param generation changes whenever the codes given so far have been forgotten
     */
    void read(int rows, int[] codes, int generation) throws IOException;
}
