package io.apportion.pricing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The size of one call, which context tiers compare.
 *
 * @param input all input tokens, cached ones included
 * @param byClass tokens of each class; a class that is absent is unknown
 */
public record CallTokens(BigDecimal input, Map<TokenClass, BigDecimal> byClass) implements CallSize {
    private static final long serialVersionUID = 1L;

    public CallTokens {
        Map<TokenClass, BigDecimal> known = new EnumMap<>(TokenClass.class);
        known.putAll(byClass);
        byClass = Collections.unmodifiableMap(known);
    }

    /** A call of which only the size of the whole input is known. */
    public static CallTokens ofInput(long tokens) {
        return new CallTokens(BigDecimal.valueOf(tokens), Map.of());
    }

    /** The size of a call by what it used; quantities of several calls together would give a size no call had. */
    public static CallTokens of(Quantities oneCall) {
        Map<TokenClass, BigDecimal> sums = new EnumMap<>(TokenClass.class);
        for (TokenClass tokenClass : TokenClass.values()) {
            sums.put(tokenClass, BigDecimal.ZERO);
        }
        oneCall.byUnit().forEach((unit, count) -> {
            if (unit.countsTokens()) {
                sums.merge(unit.tokenClass(), count, BigDecimal::add);
            }
        });
        BigDecimal input = Stream.of(TokenClass.INPUT, TokenClass.CACHE_READ, TokenClass.CACHE_WRITE)
                .map(sums::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CallTokens(input, sums);
    }

    @Override
    public BigDecimal measured(ContextMeasure measure, TokenClass own) {
        return switch (measure) {
            case CONTEXT -> input;
            case INPUT -> byClass.get(TokenClass.INPUT);
            case INPUT_AND_WRITE -> inputAndWrite();
            case OWN -> byClass.get(own);
        };
    }

    private BigDecimal inputAndWrite() {
        BigDecimal read = byClass.get(TokenClass.CACHE_READ);
        return read == null ? null : input.subtract(read);
    }
}
