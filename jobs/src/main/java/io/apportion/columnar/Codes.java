package io.apportion.columnar;

/**
 * The values of a group column that a task has met, numbered from 1 in order of appearance; 0 stands for null. A column
 * of numbers is told apart, hashed and packed alike, whatever its type.
 */
interface Codes {
    /** The highest code. */
    int count();

    /** The value of a code as Catalyst holds it; null for 0 unless the column has no nulls. */
    Object value(int code);

    /** Memory taken. */
    long sizeBytes();

    /** Forgets every value. */
    void clear();
}
