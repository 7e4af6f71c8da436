package io.apportion.night;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Work of a night with the tables it is about. A table is whatever views, held rows or stored rows have its name.
 *
 * @param makes tables that it makes readable, or makes anew
 * @param reads tables that it reads
 * @param isAlone whether nothing else may run beside it
 * @param work what it does
 */
record Piece(Set<String> makes, Set<String> reads, boolean isAlone, Runnable work) {

    /** Work that makes tables from tables. */
    static Piece of(Collection<String> makes, Collection<String> reads, Runnable work) {
        return new Piece(Set.copyOf(makes), Set.copyOf(reads), false, work);
    }

    /** Work that reads tables and leaves none, such as a check. */
    static Piece reading(Collection<String> reads, Runnable work) {
        return of(Set.of(), reads, work);
    }

    /** Work that comes after everything before it and before everything after it. */
    static Piece alone(Runnable work) {
        return new Piece(Set.of(), Set.of(), true, work);
    }

    /** Whether the outcome may depend on which of the two is first. */
    boolean meets(Piece other) {
        return isAlone
                || other.isAlone
                || !Collections.disjoint(makes, other.reads)
                || !Collections.disjoint(reads, other.makes)
                || !Collections.disjoint(makes, other.makes);
    }
}
