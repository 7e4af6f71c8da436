package io.apportion.inference;

/**
 * The input side of one call.
 *
 * @param total all input as the source counts it, cached included; null if not known
 */
record InputTokens(Long total, long uncached, long audio, long image, long video, UsageCheck check) {

    static InputTokens of(LoggedUsage logged, CacheTokens cache, UsageConvention convention) {
        Long total = total(logged, cache, convention);
        long rest = total == null ? 0 : total - cache.total();
        long uncached = Math.max(0, rest);
        // An order is needed where modalities overlap the cache: what costs most apart from text goes first.
        long audio = Math.min(CacheTokens.orNone(logged.inAudio()), uncached);
        long image = Math.min(CacheTokens.orNone(logged.inImage()), uncached - audio);
        long video = Math.min(CacheTokens.orNone(logged.inVideo()), uncached - audio - image);
        long parts = CacheTokens.orNone(logged.inAudio())
                + CacheTokens.orNone(logged.inImage())
                + CacheTokens.orNone(logged.inVideo());
        UsageCheck check = UsageCheck.OVERLAP_CLAMPED
                .when(rest < 0 || parts > uncached)
                .and(UsageCheck.MISSING.when(total == null));
        return new InputTokens(total, uncached, audio, image, video, check);
    }

    private static Long total(LoggedUsage logged, CacheTokens cache, UsageConvention convention) {
        if (logged.input() != null) {
            return convention == UsageConvention.INPUT_EXCLUSIVE ? logged.input() + cache.total() : logged.input();
        }
        boolean derivable = logged.total() != null && logged.output() != null && logged.total() >= logged.output();
        return derivable ? (Long) (logged.total() - logged.output()) : null;
    }
}
