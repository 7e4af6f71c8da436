package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Duration WHOLE = Duration.ofSeconds(7);

    private final AtomicLong seconds = new AtomicLong();
    private final List<String> lines = new ArrayList<>();
    private final Progress progress = new Progress(new HandClock(), lines::add);

    @Test
    void aStepThatEndsBehindTheOthersTakesWhatPassedSinceTheirEnd() {
        Steps.run(
                List.of(
                        step("owning", Piece.of(Set.of("owner"), Set.of(), () -> seconds.addAndGet(3))),
                        step("rating", Piece.of(Set.of("price"), Set.of("owner"), () -> seconds.addAndGet(4)))),
                progress);

        assertThat(lines).containsExactly("owning", "rating");
        assertThat(progress.timings())
                .containsExactly(entry("owning", Duration.ofSeconds(3)), entry("rating", Duration.ofSeconds(4)));
    }

    @Test
    void aStepThatOverlapsOneBeforeItHasNoTimeOfItsOwn() {
        CountDownLatch rated = new CountDownLatch(1);
        Runnable owning = () -> {
            await(rated);
            seconds.set(WHOLE.toSeconds());
        };
        Steps.run(
                List.of(
                        step("owning", Piece.of(Set.of("owner"), Set.of(), owning)),
                        step("rating", Piece.of(Set.of("price"), Set.of(), rated::countDown))),
                progress);

        assertThat(lines).containsExactly("owning", "rating");
        assertThat(progress.timings()).containsExactly(entry("owning", WHOLE), entry("rating", Duration.ZERO));
    }

    private static Step step(String doing, Piece piece) {
        return new Step() {
            @Override
            public String doing() {
                return doing;
            }

            @Override
            public List<Piece> pieces() {
                return List.of(piece);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class HandClock extends Clock {
        @Override
        public Instant instant() {
            return Instant.EPOCH.plusSeconds(seconds.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
