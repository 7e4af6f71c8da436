package io.apportion.pricing;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of each unit was used. The counts are disjoint and never negative; a unit that is absent was not used.
 *
 * @param byUnit count of each used unit; zero counts are dropped
 */
public record Quantities(Map<Unit, Long> byUnit) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Quantities {
        Map<Unit, Long> used = new EnumMap<>(Unit.class);
        byUnit.forEach((unit, count) -> {
            requireCounted(unit, count);
            if (count > 0) {
                used.put(unit, count);
            }
        });
        byUnit = Collections.unmodifiableMap(used);
    }

    /** The usual five: uncached input, prompt-cache reads and writes, output, and calls. */
    public static Quantities of(
            long inputTokens, long cacheReadTokens, long cacheWriteTokens, long outputTokens, long requests) {
        return new Quantities(Map.of(
                Unit.INPUT, inputTokens,
                Unit.CACHE_READ, cacheReadTokens,
                Unit.CACHE_WRITE, cacheWriteTokens,
                Unit.OUTPUT, outputTokens,
                Unit.REQUESTS, requests));
    }

    /** The same with one unit's count replaced. */
    public Quantities with(Unit unit, long count) {
        Map<Unit, Long> changed = new EnumMap<>(Unit.class);
        changed.putAll(byUnit);
        changed.put(unit, count);
        return new Quantities(changed);
    }

    /** How many were used; 0 if the unit is absent. */
    public long count(Unit unit) {
        return byUnit.getOrDefault(unit, 0L);
    }

    private static void requireCounted(Unit unit, long count) {
        if (count < 0) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot rate usage: a count is negative [" + unit.code() + "=" + count + "]",
                    "Check the reader of the inference log: input tokens must not have cached tokens subtracted"
                            + " twice.");
        }
    }
}
