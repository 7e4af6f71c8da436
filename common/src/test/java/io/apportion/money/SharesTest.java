package io.apportion.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    private static final long SEED = 4_711L;
    private static final int ROUNDS = 5_000;
    private static final BigDecimal UNIT = new BigDecimal("1E-18");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "shares.csv", numLinesToSkip = 1)
    void splits(String name, BigDecimal amount, String weights, String shares) {
        BigDecimal[] actual = Shares.split(amount, decimals(weights));

        assertThat(actual)
                .as(name)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(decimals(shares));
        assertThat(actual).allSatisfy(share -> assertThat(share.scale()).isEqualTo(18));
    }

    @Test
    void wholeWeightsSplitAlike() {
        assertThat(Shares.split(new BigDecimal("100"), new long[] {1, 0, Long.MAX_VALUE}))
                .isEqualTo(Shares.split(new BigDecimal("100"), decimals("1 0 9223372036854775807")));
    }

    @Test
    void sharesAddUpToTheAmount() {
        for (Sample sample : samples()) {
            assertThat(sum(sample.shares())).as(sample.name()).isEqualByComparingTo(sample.amount());
        }
    }

    @Test
    void negatedAmountGivesNegatedShares() {
        for (Sample sample : samples()) {
            assertThat(split(sample.amount().negate(), sample.weights()))
                    .as(sample.name())
                    .isEqualTo(sample.shares().stream().map(BigDecimal::negate).toList());
        }
    }

    @Test
    void everyShareIsWithinOneUnitOfItsExactFraction() {
        for (Sample sample : samples()) {
            BigDecimal total = sum(sample.weights());
            for (int i = 0; i < sample.weights().size(); i++) {
                // share × total against amount × weight: the same comparison without a division.
                BigDecimal gap = sample.shares()
                        .get(i)
                        .multiply(total)
                        .subtract(sample.amount().multiply(sample.weights().get(i)));
                assertThat(gap.abs()).as(sample.name()).isLessThan(UNIT.multiply(total));
            }
        }
    }

    @Test
    void zeroWeightGetsNothing() {
        int zeros = 0;
        for (Sample sample : samples()) {
            for (int i = 0; i < sample.weights().size(); i++) {
                if (sample.weights().get(i).signum() == 0) {
                    zeros++;
                    assertThat(sample.shares().get(i)).as(sample.name()).isEqualByComparingTo(BigDecimal.ZERO);
                }
            }
        }
        assertThat(zeros).isPositive();
    }

    @Test
    void orderMovesAShareByAtMostOneUnit() {
        Random random = new Random(SEED);
        for (Sample sample : samples()) {
            List<Integer> order = new ArrayList<>(indexes(sample));
            Collections.shuffle(order, random);
            List<BigDecimal> shares = split(
                    sample.amount(), order.stream().map(sample.weights()::get).toList());
            for (int i = 0; i < shares.size(); i++) {
                BigDecimal moved = shares.get(i).subtract(sample.shares().get(order.get(i)));
                assertThat(moved.abs()).as(sample.name()).isLessThanOrEqualTo(UNIT);
            }
        }
    }

    @Test
    void noneWithALargerWeightGetsLess() {
        for (Sample sample : samples()) {
            for (int i : indexes(sample)) {
                for (int j : indexes(sample)) {
                    if (sample.weights().get(i).compareTo(sample.weights().get(j)) > 0) {
                        assertThat(sample.shares().get(i).abs())
                                .as(sample.name())
                                .isGreaterThanOrEqualTo(sample.shares().get(j).abs());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1 -1 2, a weight is negative",
        "10, 0 0, the weights sum to zero",
        "0.0000000000000000001, 1 1, the amount is finer than the ledger"
    })
    void refusesWhatTheCallerMustHaveFiltered(BigDecimal amount, String weights, String reason) {
        assertThatThrownBy(() -> Shares.split(amount, decimals(weights)))
                .isInstanceOfSatisfying(
                        ApportionException.class, e -> assertThat(e.category()).isEqualTo(Category.BUG))
                .hasMessageContaining(reason);
    }

    @Test
    void refusesNobody() {
        assertThatThrownBy(() -> Shares.split(BigDecimal.TEN, new long[0]))
                .isInstanceOf(ApportionException.class)
                .hasMessageContaining("the weights sum to zero");
    }

    private static List<Sample> samples() {
        Random random = new Random(SEED);
        return Stream.generate(() -> Sample.next(random)).limit(ROUNDS).toList();
    }

    private static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        return List.of(Shares.split(amount, weights.toArray(BigDecimal[]::new)));
    }

    private static BigDecimal sum(List<BigDecimal> decimals) {
        return decimals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Integer> indexes(Sample sample) {
        return IntStream.range(0, sample.weights().size()).boxed().toList();
    }

    private static BigDecimal[] decimals(String spaced) {
        return Arrays.stream(spaced.split(" ", -1)).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    /** An amount of up to 20 integer digits and one to twelve weights of mixed scale, zeros and ties among them. */
    private record Sample(String name, BigDecimal amount, List<BigDecimal> weights, List<BigDecimal> shares) {
        static Sample next(Random random) {
            BigDecimal size = new BigDecimal(new BigInteger(random.nextInt(127), random), 18);
            BigDecimal amount = random.nextBoolean() ? size : size.negate();
            BigDecimal[] weights = new BigDecimal[1 + random.nextInt(12)];
            Arrays.setAll(weights, i -> weight(random));
            weights[random.nextInt(weights.length)] = BigDecimal.ONE;
            String name = "seed " + SEED + ", " + amount + " by " + Arrays.toString(weights);
            return new Sample(name, amount, List.of(weights), split(amount, List.of(weights)));
        }

        private static BigDecimal weight(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> BigDecimal.ZERO;
                case 1 -> BigDecimal.valueOf(random.nextInt(4));
                default -> new BigDecimal(new BigInteger(random.nextInt(64), random), random.nextInt(20));
            };
        }
    }
}
