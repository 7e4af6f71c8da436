package io.apportion.inference;

/** What the prompt cache held of one call; a count the source does not say is none. */
record CacheTokens(long read, long write5m, long write1h, long writeOther, UsageCheck check) {

    static CacheTokens of(LoggedUsage logged) {
        long write5m = orNone(logged.cacheWrite5m());
        long write1h = orNone(logged.cacheWrite1h());
        long split = write5m + write1h;
        long write = logged.cacheWrite() == null ? split : logged.cacheWrite();
        return new CacheTokens(
                orNone(logged.cacheRead()),
                write5m,
                write1h,
                Math.max(0, write - split),
                UsageCheck.NEGATIVE_CLAMPED.when(write < split));
    }

    long total() {
        return read + write5m + write1h + writeOther;
    }

    static long orNone(Long count) {
        return count == null ? 0 : count;
    }
}
