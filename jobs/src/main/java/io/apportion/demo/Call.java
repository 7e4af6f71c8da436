package io.apportion.demo;

import java.time.Instant;

/**
 * One attempt to call a model, as a log sees it.
 *
 * @param latencyMs start to end
 * @param tokens as logged; those of a replayed answer were billed the first time, not now
 */
record Call(Request request, Instant startedAt, long latencyMs, Endpoint endpoint, Attempt attempt, Tokens tokens) {
    private static final long REFUSAL_MS = 40;
    private static final long RETRY_AFTER_MS = 4_000;

    String rowId() {
        return request.operationId() + "-" + attempt.number();
    }

    /** What the provider charges for; nothing when the gateway replayed an answer. */
    Tokens billableTokens() {
        return attempt.isReplayed() ? Tokens.NONE : tokens;
    }

    /** Part of the output tokens. */
    long reasoningTokens() {
        return endpoint.model() == Model.OPUS ? tokens.output() * 3 / 10 : 0;
    }

    Call ending(Attempt ending, Tokens used) {
        return new Call(request, startedAt, latencyMs, endpoint, ending, used);
    }

    Call answeredAtOnce(Attempt ending, Tokens used) {
        return new Call(request, startedAt, REFUSAL_MS, endpoint, ending, used);
    }

    Call again(String kind, Endpoint served, Tokens used) {
        return new Call(request, startedAt.plusMillis(RETRY_AFTER_MS), latencyMs, served, Attempt.second(kind), used);
    }
}
