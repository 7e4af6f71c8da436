package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTest {
    private static final List<String> TABLES = List.of("owner", "share", "weight", "ledger", "price");
    private static final int PIECES = 14;

    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void theOutcomeIsThatOfOneAfterTheOther(long seed) {
        Random random = new Random(seed);
        for (int world = 0; world < 20; world++) {
            Map<String, Integer> expected = new TreeMap<>();
            Map<String, Integer> found = new ConcurrentHashMap<>();
            List<Piece> inTurn = new ArrayList<>();
            List<Piece> flow = new ArrayList<>();
            for (int piece = 0; piece < PIECES; piece++) {
                Set<String> makes = some(random, 2);
                Set<String> reads = some(random, 3);
                boolean isAlone = random.nextInt(PIECES) == 0;
                int number = piece;
                inTurn.add(new Piece(makes, reads, isAlone, () -> make(expected, makes, reads, number)));
                flow.add(new Piece(makes, reads, isAlone, () -> make(found, makes, reads, number)));
            }
            inTurn.forEach(piece -> piece.work().run());

            Flow.run(flow);

            assertThat(found).as("seed %d, world %d", seed, world).isEqualTo(expected);
        }
    }

    @Test
    void piecesThatDoNotMeetRunAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = new ArrayList<>();
        Runnable waiting = () -> {
            both.countDown();
            boolean came = await(both);
            synchronized (met) {
                met.add(came);
            }
        };

        Flow.run(List.of(
                Piece.of(Set.of("owner"), Set.of("price"), waiting),
                Piece.of(Set.of("share"), Set.of("price"), waiting)));

        assertThat(met).containsExactly(true, true);
    }

    @ParameterizedTest
    @CsvSource({
        "what is read is made first, owner, price, share, owner, false",
        "what is made anew is read first, share, owner, owner, price, false",
        "what is made twice is made in order, owner, price, owner, weight, false",
        "what is alone has nothing beside it, owner, price, share, weight, true"
    })
    void aPieceWaitsForThoseBeforeItThatItMeets(
            String why, String firstMakes, String firstReads, String secondMakes, String secondReads, boolean isAlone) {
        CountDownLatch besides = new CountDownLatch(1);
        Set<Integer> begunMeanwhile = new HashSet<>();
        Piece first = Piece.of(Set.of(firstMakes), Set.of(firstReads), () -> {
            await(besides);
            begunMeanwhile.addAll(begun);
        });
        Piece second = new Piece(Set.of(secondMakes), Set.of(secondReads), isAlone, () -> {});
        Piece third = Piece.reading(Set.of("ledger"), besides::countDown);

        // The third lets the first end. A second that is alone comes after it, so it cannot stand before the third.
        Flow.run(isAlone ? List.of(first, third, second) : List.of(first, second, third), noting());

        assertThat(begunMeanwhile).as(why).doesNotContain(isAlone ? 2 : 1);
        assertThat(begun).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void theFirstFailureInOrderIsThrownAndNothingThatNeedsItBegins() {
        CountDownLatch laterFailed = new CountDownLatch(1);
        Piece first = Piece.of(Set.of("owner"), Set.of(), () -> {
            await(laterFailed);
            throw new IllegalStateException("first");
        });
        Piece later = Piece.of(Set.of("price"), Set.of(), () -> {
            laterFailed.countDown();
            throw new IllegalStateException("later");
        });
        Piece behind = Piece.of(Set.of("share"), Set.of("owner"), () -> {});

        assertThatThrownBy(() -> Flow.run(List.of(first, later, behind), noting()))
                .hasMessage("first");
        assertThat(begun).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void whatIsAheadOfAFailureStillRunsForItMayFailToo() {
        CountDownLatch failed = new CountDownLatch(1);
        Piece made = Piece.of(Set.of("owner"), Set.of(), () -> await(failed));
        Piece read = Piece.of(Set.of("share"), Set.of("owner"), () -> {
            throw new IllegalStateException("first in order");
        });
        Piece failing = Piece.of(Set.of("price"), Set.of(), () -> {
            failed.countDown();
            throw new IllegalStateException("first in time");
        });

        assertThatThrownBy(() -> Flow.run(List.of(made, read, failing))).hasMessage("first in order");
    }

    @Test
    void aCheckedExceptionIsTheCauseOfTheFailure() {
        Piece failing = Piece.alone(() -> FlowTest.<RuntimeException>raise(new IOException("disk full")));

        assertThatThrownBy(() -> Flow.run(List.of(failing))).hasRootCauseMessage("disk full");
    }

    private Flow.Watcher noting() {
        return new Flow.Watcher() {
            @Override
            public void begins(int piece) {
                begun.add(piece);
            }

            @Override
            public void ends(int piece) {}
        };
    }

    /** A table holds what its maker was and what it read, so that any other order gives another number. */
    private static void make(Map<String, Integer> tables, Set<String> makes, Set<String> reads, int number) {
        int read = reads.stream()
                .sorted()
                .mapToInt(table -> tables.getOrDefault(table, 0))
                .reduce(number + 1, (sum, value) -> 31 * sum + value);
        for (int turn = 0; turn < 200 * (number % 3); turn++) {
            Thread.onSpinWait(); // so that one that may not be overtaken would be
        }
        makes.forEach(table -> tables.put(table, 31 * read + tables.getOrDefault(table, 0)));
    }

    private static Set<String> some(Random random, int most) {
        Set<String> some = new HashSet<>();
        IntStream.range(0, random.nextInt(most + 1)).forEach(i -> some.add(TABLES.get(random.nextInt(TABLES.size()))));
        return some;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void raise(Exception checked) throws E {
        throw (E) checked;
    }
}
