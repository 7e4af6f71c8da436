package io.apportion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void sameSeedAndNamesGiveTheSameSequence() {
        assertThat(sequence(Draws.of(7, "calls", "rank"))).isEqualTo(sequence(Draws.of(7, "calls", "rank")));
    }

    @Test
    void anotherSeedOrNameGivesAnother() {
        long[] rank = sequence(Draws.of(7, "calls", "rank"));

        assertThat(sequence(Draws.of(8, "calls", "rank"))).isNotEqualTo(rank);
        assertThat(sequence(Draws.of(7, "calls", "cart"))).isNotEqualTo(rank);
        assertThat(sequence(Draws.of(7, "callsr", "ank"))).isNotEqualTo(rank);
    }

    @Test
    void rangesReachBothEndsAndStayWithin() {
        Draws draws = Draws.of(7, "range");
        long[] drawn = LongStream.generate(() -> draws.between(3, 5)).limit(200).toArray();

        assertThat(LongStream.of(drawn).distinct().sorted().toArray()).containsExactly(3, 4, 5);
        assertThat(LongStream.generate(() -> draws.about(100)).limit(500)).allMatch(near -> near >= 50 && near <= 150);
    }

    private static long[] sequence(Draws draws) {
        return LongStream.generate(draws::next).limit(5).toArray();
    }
}
