package io.apportion.columnar;

import java.io.IOException;

/** The codes of a group column, row by row. */
interface RowCodes {
    /**
     * Reads the codes of the next rows: those of the current window of its column, if it shares one. Answers true where it
     * is known that all rows have one code; then only the first row's is set.
     *
     * @param generation changes whenever the codes given so far have been forgotten
     */
    boolean read(int rows, int[] codes, int generation) throws IOException;
}
