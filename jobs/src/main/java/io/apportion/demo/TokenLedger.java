package io.apportion.demo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tokens by day and endpoint: what the logs hold, and what the providers count.
 *
 * @param logged billable tokens of all attempts in both logs, endpoints without a bill included
 * @param billed what stands on the bill: on some days a few per cent more, for calls that bypassed the gateway
 */
record TokenLedger(SortedMap<Key, Tokens> logged, SortedMap<Key, Tokens> billed) {
    private static final Endpoint UNLOGGED = new Endpoint(Model.HAIKU, Account.AWS_SANDBOX.id());
    private static final Tokens UNLOGGED_PER_DAY = new Tokens(6_000_000, 4_000_000, 500_000, 1_500_000);
    private static final int BYPASS_DAYS_PERMILLE = 300;

    /** A day of an endpoint. */
    record Key(LocalDate day, Endpoint endpoint) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(Key::endpoint);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    TokenLedger {
        logged = Collections.unmodifiableSortedMap(logged);
        billed = Collections.unmodifiableSortedMap(billed);
    }

    static TokenLedger of(long seed) {
        SortedMap<Key, Tokens> logged = new TreeMap<>();
        SortedMap<Key, Tokens> billed = new TreeMap<>();
        for (LocalDate day : DemoDays.all()) {
            CallDay calls = new CallDay(seed, day);
            Stream.of("gateway", "batch")
                    .flatMap(calls::calls)
                    .forEach(call -> logged.merge(new Key(day, call.endpoint()), call.billableTokens(), Tokens::plus));
            billed.put(new Key(day, UNLOGGED), UNLOGGED_PER_DAY.drawn(Draws.of(seed, "unlogged", day)));
        }
        logged.forEach((key, tokens) -> {
            if (key.endpoint().model().isBilled()) {
                billed.put(key, tokens.grownBy(bypassPermille(seed, key)));
            }
        });
        return new TokenLedger(logged, billed);
    }

    private static int bypassPermille(long seed, Key key) {
        Draws draws = Draws.of(
                seed,
                "bypass",
                key.day(),
                key.endpoint().account(),
                key.endpoint().model());
        return draws.permille(BYPASS_DAYS_PERMILLE) ? Math.toIntExact(draws.between(30, 80)) : 0;
    }
}
