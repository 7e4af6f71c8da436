package io.apportion.money;

/** What became of one amount of an input: a number, nothing, or something that is not a number. */
public sealed interface AmountReading {

    /** The input held a number, kept to its last digit. */
    record Parsed(LedgerAmount amount) implements AmountReading {}

    /** The input held no value; unknown, which is not zero. */
    record Absent() implements AmountReading {}

    /**
     * The input held something that the ledger cannot take. The reason is one of a few fixed phrases, without the
     * offending text, so that rejected rows group by it.
     */
    record Malformed(String reason) implements AmountReading {}
}
