package io.apportion.inference;

/** The output side of one call. */
record OutputTokens(long text, long reasoning, long audio, long image, UsageCheck check) {

    /**
     * @param input all input, cached included; null if not known
     * @param unlogged tokens of the total that are neither input nor output: gateways leave reasoning out of the output
     */
    static OutputTokens of(LoggedUsage logged, Long input, long unlogged) {
        Long known = logged.output() == null ? derived(logged, input) : logged.output();
        long output = CacheTokens.orNone(known) + unlogged;
        long reasoning = reasoning(CacheTokens.orNone(logged.outReasoning()), unlogged);
        long audio = CacheTokens.orNone(logged.outAudio());
        long image = CacheTokens.orNone(logged.outImage());
        long text = output - reasoning - audio - image;
        UsageCheck check = UsageCheck.NEGATIVE_CLAMPED
                .when(text < 0)
                .and(UsageCheck.MISSING.when(known == null))
                .and(UsageCheck.IMPOSSIBLE.when(logged.mostOutput() != null && output > logged.mostOutput()));
        return new OutputTokens(Math.max(0, text), reasoning, audio, image, check);
    }

    /** Reasoning that the source counts, but beside the output, is what the total has over; it is not added again. */
    private static long reasoning(long logged, long unlogged) {
        return logged == unlogged ? logged : logged + unlogged;
    }

    private static Long derived(LoggedUsage logged, Long input) {
        boolean derivable = logged.total() != null && input != null && logged.total() >= input;
        return derivable ? (Long) (logged.total() - input) : null;
    }
}
