package io.apportion.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PoolFlowsTest {
    /**
     * Platform pays security 20 and two teams 80; security pays platform 10 and the teams 90. A dollar of platform comes
     * back to it as 0.2 × 0.1 = 0.02 of itself, so 0.98 leaves: search 0.5 + 0.2 × 0.3 = 0.56 of 0.98.
     */
    @Test
    void poolsThatPayEachOther() {
        PoolFlows flows = PoolFlows.reciprocal(Map.of(
                "platform", weights("security", 20, "search", 50, "ads", 30),
                "security", weights("platform", 10, "search", 30, "ads", 60)));

        assertThat(flows.shares("platform")).hasToString("{ads=3/7, search=4/7}");
        assertThat(flows.shares("security")).hasToString("{ads=9/14, search=5/14}");
        assertThat(flows.closed()).isEmpty();
    }

    /** The same, platform first: security keeps nothing for platform, so its 90 are the whole. */
    @Test
    void stepDownPaysOnwardOnly() {
        Map<String, Map<String, BigDecimal>> weights = Map.of(
                "platform", weights("security", 20, "search", 50, "ads", 30),
                "security", weights("platform", 10, "search", 30, "ads", 60));

        assertThat(PoolFlows.stepDown(List.of("platform", "security"), weights).shares("platform"))
                .hasToString("{ads=13/30, search=17/30}");
        assertThat(PoolFlows.stepDown(List.of("security", "platform"), weights).shares("platform"))
                .hasToString("{ads=3/8, search=5/8}");
    }

    @Test
    void poolsThatPayOnlyEachOtherAreClosed() {
        PoolFlows flows = PoolFlows.reciprocal(new TreeMap<>(Map.of(
                "a", weights("b", 1), "b", weights("a", 1), "c", weights("a", 1, "search", 3), "empty", weights())));

        assertThat(flows.closed()).contains("empty").hasSize(2);
        assertThat(flows.shares("c").keySet()).hasSize(2).contains("search");
        assertThat(flows.shares("empty")).hasToString("{empty=1/1}");
        assertSumsToOne(flows, List.of("a", "b", "c", "empty"));
    }

    @Test
    void aPoolThatPaysItselfIsAsIfItDidNot() {
        assertThat(PoolFlows.reciprocal(Map.of("p", weights("p", 5, "search", 1, "ads", 2)))
                        .shares("p"))
                .hasToString("{ads=2/3, search=1/3}");
    }

    @Test
    void everyShareIsPaidAndTheOrderOfPoolsDoesNotMatter() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(7);
            List<String> pools = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                pools.add("pool-" + i);
            }
            Map<String, Map<String, BigDecimal>> weights = new LinkedHashMap<>();
            pools.forEach(pool -> weights.put(pool, randomWeights(random, pools)));
            PoolFlows flows = PoolFlows.reciprocal(weights);
            List<String> shuffled = new ArrayList<>(pools);
            Collections.shuffle(shuffled, random);
            Map<String, Map<String, BigDecimal>> reordered = new LinkedHashMap<>();
            shuffled.forEach(pool -> reordered.put(pool, weights.get(pool)));

            assertSumsToOne(flows, pools);
            for (String pool : pools) {
                assertThat(PoolFlows.reciprocal(reordered).shares(pool))
                        .as("seed %d, %s of %s", seed, pool, weights)
                        .isEqualTo(flows.shares(pool));
            }
            assertSolvesItsEquations(seed, weights, flows);
        }
    }

    /** Each pool's shares are its own weights with the shares of the pools it pays put in their place. */
    private static void assertSolvesItsEquations(
            long seed, Map<String, Map<String, BigDecimal>> weights, PoolFlows flows) {
        weights.forEach((pool, recipients) -> {
            BigDecimal total = recipients.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Map<String, Fraction> expected = new TreeMap<>();
            recipients.forEach((recipient, weight) -> (weights.containsKey(recipient)
                            ? flows.shares(recipient)
                            : new TreeMap<>(Map.of(recipient, Fraction.ONE)))
                    .forEach((end, share) ->
                            expected.merge(end, share.times(Fraction.of(weight, total)), Fraction::plus)));
            assertThat(flows.shares(pool)).as("seed %d, %s", seed, pool).isEqualTo(expected);
        });
    }

    private static void assertSumsToOne(PoolFlows flows, List<String> pools) {
        for (String pool : pools) {
            assertThat(flows.shares(pool).values().stream().reduce(Fraction.ZERO, Fraction::plus))
                    .as("shares of %s: %s", pool, flows.shares(pool))
                    .isEqualTo(Fraction.ONE);
        }
    }

    /** Every pool pays some team, so none is closed. */
    private static Map<String, BigDecimal> randomWeights(Random random, List<String> pools) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        weights.put("team-" + random.nextInt(5), BigDecimal.valueOf(1 + random.nextInt(1_000), random.nextInt(4)));
        for (int i = random.nextInt(6); i > 0; i--) {
            String recipient =
                    random.nextBoolean() ? "team-" + random.nextInt(5) : pools.get(random.nextInt(pools.size()));
            weights.put(recipient, BigDecimal.valueOf(1 + random.nextInt(1_000), random.nextInt(4)));
        }
        return weights;
    }

    private static Map<String, BigDecimal> weights(Object... namesAndWeights) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (int i = 0; i < namesAndWeights.length; i += 2) {
            weights.put((String) namesAndWeights[i], BigDecimal.valueOf((Integer) namesAndWeights[i + 1]));
        }
        return weights;
    }
}
