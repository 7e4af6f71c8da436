package io.apportion.bench;

import picocli.CommandLine.Option;

/** How much data. */
final class SizeOptions {
    private static final long QUICK_PART = 20;

    @Option(
            names = "--billing-rows",
            paramLabel = "COUNT",
            defaultValue = "6000000",
            description = "Hourly charges; default ${DEFAULT-VALUE}.")
    private long billingRows;

    @Option(
            names = "--log-rows",
            paramLabel = "COUNT",
            defaultValue = "15000000",
            description = "Calls; default ${DEFAULT-VALUE}.")
    private long logRows;

    @Option(
            names = "--tag-sets",
            paramLabel = "COUNT",
            defaultValue = "100000",
            description = "Distinct tag maps of each input, without the tag Name; default ${DEFAULT-VALUE}.")
    private long tagSets;

    @Option(
            names = "--days",
            paramLabel = "COUNT",
            defaultValue = "3",
            description = "Days, at least 2; default ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "7",
            description = "Below 9000; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--quick", description = "A twentieth of the data, one round, no page.")
    private boolean quick;

    boolean quick() {
        return quick;
    }

    WorldSize size() {
        long part = quick ? QUICK_PART : 1;
        return new WorldSize(billingRows / part, logRows / part, tagSets / part, days, seed);
    }
}
