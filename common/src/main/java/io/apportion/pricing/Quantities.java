package io.apportion.pricing;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of each unit was used. The counts are disjoint and never negative; a unit that is absent was not used.
 * Tokens and calls are whole, seconds of audio may have decimals.
 */
public final class Quantities implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing was used. */
    static final Quantities NONE = new Quantities(Map.<Unit, Long>of());

    private final Map<Unit, BigDecimal> byUnit;

    /**
     * Takes counts as they are, whole or decimal; zero counts are dropped.
     *
     * @throws ApportionException BAD_DATA if a count is negative
     */
    public Quantities(Map<Unit, ? extends Number> counts) {
        Map<Unit, BigDecimal> used = new EnumMap<>(Unit.class);
        counts.forEach((unit, number) -> {
            BigDecimal count = exact(number);
            requireCounted(unit, count);
            if (count.signum() > 0) {
                used.put(unit, count);
            }
        });
        byUnit = Collections.unmodifiableMap(used);
    }

    /** The usual five: uncached input, prompt-cache reads and writes, output, and calls. */
    public static Quantities of(
            long inputTokens, long cacheReadTokens, long cacheWriteTokens, long outputTokens, long requests) {
        return NONE.with(Unit.INPUT, inputTokens)
                .with(Unit.CACHE_READ, cacheReadTokens)
                .with(Unit.CACHE_WRITE, cacheWriteTokens)
                .with(Unit.OUTPUT, outputTokens)
                .with(Unit.REQUESTS, requests);
    }

    /** The same with one unit's count replaced. */
    public Quantities with(Unit unit, long count) {
        return with(unit, BigDecimal.valueOf(count));
    }

    /** The same with one unit's count replaced, which may have decimals. */
    public Quantities with(Unit unit, BigDecimal count) {
        Map<Unit, BigDecimal> changed = new EnumMap<>(Unit.class);
        changed.putAll(byUnit);
        changed.put(unit, count);
        return new Quantities(changed);
    }

    /** Count of each used unit, none of them zero. */
    public Map<Unit, BigDecimal> byUnit() {
        return byUnit;
    }

    /** How many were used; 0 if the unit is absent. */
    public BigDecimal count(Unit unit) {
        return byUnit.getOrDefault(unit, BigDecimal.ZERO);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantities quantities && byUnit.equals(quantities.byUnit);
    }

    @Override
    public int hashCode() {
        return byUnit.hashCode();
    }

    @Override
    public String toString() {
        return "Quantities" + byUnit;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(number.toString());
    }

    private static void requireCounted(Unit unit, BigDecimal count) {
        if (count.signum() < 0) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot rate usage: a count is negative [" + unit.code() + "=" + count.toPlainString() + "]",
                    "Check the reader of the inference log: input tokens must not have cached tokens subtracted"
                            + " twice.");
        }
    }
}
