package io.apportion.inference;

import java.util.Objects;

/**
 * Turns usage as a source logged it into disjoint buckets. Pure and total: whatever the counts, it returns buckets and
 * says by the check how far they may be trusted.
 *
 * <ul>
 *   <li>Inclusive: uncached = input − cache reads − cache writes, at least 0. Exclusive: uncached = input.
 *   <li>Audio, image and video, in this order, fit into the uncached input.
 *   <li>Text output = output − reasoning − audio − image, at least 0.
 *   <li>A total above input + output is reasoning that the output left out; it is kept and flagged.
 *   <li>More output than the model can write is impossible and keeps no cost.
 * </ul>
 */
public final class UsageNormalisation {
    /** Above any context window by six orders of magnitude, and small enough for sums to stay within 64 bits. */
    private static final long MOST_TOKENS = 1_000_000_000_000_000L;

    private UsageNormalisation() {}

    /** Buckets of a usage whose source keeps to one convention; UNKNOWN leaves it to the figures. */
    public static NormalisedUsage normalise(LoggedUsage logged, UsageConvention declared) {
        return normalise(logged, declared, false);
    }

    /**
     * The same where a source is known to send both conventions, as Langfuse does: a total that fits only the other
     * one, or a cache larger than the input, decides. Input found inclusive against an exclusive declaration is
     * OVERLAP_CLAMPED.
     */
    public static NormalisedUsage normaliseMixed(LoggedUsage logged, UsageConvention declared) {
        return normalise(logged, declared, true);
    }

    private static NormalisedUsage normalise(LoggedUsage logged, UsageConvention declared, boolean mixed) {
        Objects.requireNonNull(declared, "declared");
        if (logged.exceeds(MOST_TOKENS)) {
            return new NormalisedUsage(TokenBuckets.NONE, UsageCheck.IMPOSSIBLE, declared);
        }
        LoggedUsage counted = logged.withoutNegatives();
        CacheTokens cache = CacheTokens.of(counted);
        ConventionEvidence evidence = new ConventionEvidence(counted, cache.total());
        UsageConvention convention = mixed ? evidence.ofMixed(declared) : evidence.of(declared);
        InputTokens input = InputTokens.of(counted, cache, convention);
        long surplus = surplus(counted, input.total());
        boolean cacheLeftOut = convention != UsageConvention.INPUT_EXCLUSIVE && evidence.refutesInclusive();
        OutputTokens output = OutputTokens.of(counted, input.total(), cacheLeftOut ? 0 : Math.max(0, surplus));
        boolean overlaps = declared == UsageConvention.INPUT_EXCLUSIVE && convention == UsageConvention.INPUT_INCLUSIVE;
        UsageCheck check = cache.check()
                .and(input.check())
                .and(output.check())
                .and(UsageCheck.OVERLAP_CLAMPED.when(overlaps))
                .and(UsageCheck.NEGATIVE_CLAMPED.when(!counted.equals(logged)))
                .and(UsageCheck.TOTAL_MISMATCH.when(surplus != 0));
        return new NormalisedUsage(buckets(cache, input, output), check, convention);
    }

    /** What the total holds beyond input and output, negative where it holds less; 0 where one of them is not known. */
    private static long surplus(LoggedUsage counted, Long input) {
        return counted.total() == null || counted.output() == null || input == null
                ? 0
                : counted.total() - input - counted.output();
    }

    private static TokenBuckets buckets(CacheTokens cache, InputTokens input, OutputTokens output) {
        return new TokenBuckets(
                input.uncached(),
                cache.read(),
                cache.write5m(),
                cache.write1h(),
                cache.writeOther(),
                input.audio(),
                input.image(),
                input.video(),
                output.text(),
                output.reasoning(),
                output.audio(),
                output.image());
    }
}
