package io.apportion.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calls of one day: a function of the seed and the day, so that days can be made anywhere and in any order.
 *
 * @param seed of the world
 * @param day UTC
 */
record CallDay(long seed, LocalDate day) {
    private static final int WEEKEND_PERCENT = 55;
    private static final LocalDate SURGE_DAY = LocalDate.of(2026, 11, 10);
    private static final String SURGING_FEATURE = "draft-assist";
    private static final int SURGE_FACTOR = 3;

    /** The calls of a channel, {@code gateway} or {@code batch}, by feature and operation. */
    Stream<Call> calls(String channel) {
        return Feature.calling(channel).flatMap(this::calls);
    }

    private Stream<Call> calls(Feature feature) {
        Draws draws = Draws.of(seed, "calls", day, feature.name());
        int operations = operations(draws, feature);
        return IntStream.range(0, operations).boxed().flatMap(i -> operation(draws, feature, i).stream());
    }

    private int operations(Draws draws, Feature feature) {
        int usual = Math.toIntExact(draws.between(95, 105))
                * feature.ai().orElseThrow().callsPerDay()
                / 100;
        if (DemoDays.isWeekend(day)) {
            return usual * WEEKEND_PERCENT / 100;
        }
        boolean surge = feature.name().equals(SURGING_FEATURE) && day.equals(SURGE_DAY);
        return surge ? usual * SURGE_FACTOR : usual;
    }

    private List<Call> operation(Draws draws, Feature feature, int index) {
        AiUse use = feature.ai().orElseThrow();
        boolean batch = use.channel().equals("batch");
        String id = day + "-" + feature.name() + "-" + index;
        String user = batch ? null : "u" + draws.between(1000, 1599);
        Request request = new Request(id, feature, Caller.of(draws, feature), user);
        Tokens tokens = use.tokens().drawn(draws);
        Call whole = new Call(
                request,
                start(draws, batch),
                latencyMs(draws, tokens),
                use.endpoint(),
                Attempt.first("SUCCESS"),
                tokens);
        return Fate.drawn(draws, batch).attempts(whole);
    }

    private Instant start(Draws draws, boolean batch) {
        long offsetMs = batch ? draws.between(0, 14_000_000) : draws.about(43_200_000);
        return DemoDays.midnight(day).plusMillis(offsetMs);
    }

    private static long latencyMs(Draws draws, Tokens tokens) {
        return draws.between(250, 900) + tokens.output() * draws.between(8, 14) + tokens.input() / 100;
    }
}
