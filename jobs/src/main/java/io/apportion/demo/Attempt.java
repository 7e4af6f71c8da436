package io.apportion.demo;

/**
 * An attempt's place within its operation, and how it ended.
 *
 * @param number 1 for the first
 * @param kind FIRST, RETRY or FALLBACK
 * @param outcome SUCCESS, ERROR, TIMEOUT, TRUNCATED or CONTENT_FILTERED
 * @param responseCache HIT means the gateway replayed an answer and the provider was not called
 */
record Attempt(int number, String kind, String outcome, String responseCache) {
    static final Attempt REPLAYED = new Attempt(1, "FIRST", "SUCCESS", "HIT");

    static Attempt first(String outcome) {
        return new Attempt(1, "FIRST", outcome, "MISS");
    }

    static Attempt second(String kind) {
        return new Attempt(2, kind, "SUCCESS", "MISS");
    }

    boolean isReplayed() {
        return responseCache.equals("HIT");
    }
}
