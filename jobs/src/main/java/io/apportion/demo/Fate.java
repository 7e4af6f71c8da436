package io.apportion.demo;

import java.util.List;

/** What becomes of a request. */
enum Fate {
    ANSWERED {
        @Override
        List<Call> attempts(Call whole) {
            return List.of(whole);
        }
    },
    CUT_SHORT {
        @Override
        List<Call> attempts(Call whole) {
            return List.of(whole.ending(Attempt.first("TRUNCATED"), whole.tokens()));
        }
    },
    FILTERED {
        @Override
        List<Call> attempts(Call whole) {
            return List.of(whole.ending(
                    Attempt.first("CONTENT_FILTERED"), whole.tokens().cutShort()));
        }
    },
    /** The gateway replays an answer: tokens in the log, nothing on the bill. */
    REPLAYED {
        @Override
        List<Call> attempts(Call whole) {
            return List.of(whole.answeredAtOnce(Attempt.REPLAYED, whole.tokens()));
        }
    },
    /** The provider refuses, unbilled, and the second attempt succeeds. */
    REFUSED_ONCE {
        @Override
        List<Call> attempts(Call whole) {
            return List.of(
                    whole.answeredAtOnce(Attempt.first("ERROR"), Tokens.NONE),
                    whole.again("RETRY", whole.endpoint(), whole.tokens()));
        }
    },
    /** The first attempt runs out of time, and is billed as far as it came. */
    TIMED_OUT_ONCE {
        @Override
        List<Call> attempts(Call whole) {
            return List.of(
                    whole.ending(Attempt.first("TIMEOUT"), whole.tokens().cutShort()),
                    whole.again("RETRY", whole.endpoint(), whole.tokens()));
        }
    },
    /** A Claude model refuses and GPT-4o answers, without a prompt cache to read. */
    FELL_BACK {
        @Override
        List<Call> attempts(Call whole) {
            if (!whole.endpoint().model().isClaude()) {
                return REFUSED_ONCE.attempts(whole);
            }
            Endpoint other = new Endpoint(Model.GPT_4O, Account.AZURE_AI.id());
            return List.of(
                    whole.answeredAtOnce(Attempt.first("ERROR"), Tokens.NONE),
                    whole.again("FALLBACK", other, whole.tokens().uncached()));
        }
    };

    /** The attempts that the log shows, where the given one is an undisturbed success. */
    abstract List<Call> attempts(Call whole);

    /** Batch jobs ask each question once, so nothing is replayed to them. */
    static Fate drawn(Draws draws, boolean batch) {
        int roll = draws.below(1000);
        if (roll < 40) {
            return batch ? ANSWERED : REPLAYED;
        }
        if (roll < 65) {
            return REFUSED_ONCE;
        }
        if (roll < 73) {
            return TIMED_OUT_ONCE;
        }
        if (roll < 78) {
            return FELL_BACK;
        }
        if (roll < 88) {
            return CUT_SHORT;
        }
        return roll < 91 ? FILTERED : ANSWERED;
    }
}
