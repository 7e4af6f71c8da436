package io.apportion.bench;

import java.time.LocalDate;

/**
 * How much data to make up. The same size and seed give the same rows.
 *
 * @param billingRows hourly charges of all days together; what is billed once a day comes on top
 * @param logRows calls of all days together
 * @param tagSets distinct tag maps of each input, not counting the tag Name
 * @param days UTC days from the first on
 * @param seed below 9,000
 */
record WorldSize(long billingRows, long logRows, long tagSets, int days, long seed) {
    /** The first usage date. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 10);

    /** The date whose night takes in all of it. */
    LocalDate lastDay() {
        return FIRST_DAY.plusDays(days - 1L);
    }

    /** Name of a folder for it. */
    String folder() {
        return "b" + billingRows + "-l" + logRows + "-t" + tagSets + "-d" + days + "-s" + seed;
    }
}
