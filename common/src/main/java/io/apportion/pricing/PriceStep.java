package io.apportion.pricing;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What calls of one day that are priced alike have in common: the sizes they reach and the hour they start in, cut to the
 * steps at which some price changes. Calls that share it may be summed before they are rated, and cost the same as one by
 * one but for the rounding.
 *
 * @param reached smallest size that counts the same as the calls' own, of each measure that reaches a step; a measure that
 *     is absent reaches none
 * @param from start of the part of the day; null where no price depends on the hour
 */
public record PriceStep(Map<CallMeasure, Long> reached, LocalTime from) implements CallSize {
    private static final long serialVersionUID = 1L;
    private static final String AT_LEAST = ">=";

    /** Text of calls that reach no step. */
    public static final String BASE = "base";

    public PriceStep {
        Map<CallMeasure, Long> known = new EnumMap<>(CallMeasure.class);
        known.putAll(reached);
        reached = Collections.unmodifiableMap(known);
    }

    /** The step that {@link #text} wrote. */
    public static PriceStep parse(String text) {
        Map<CallMeasure, Long> reached = new EnumMap<>(CallMeasure.class);
        LocalTime from = null;
        for (String part : text.split(" ")) {
            String[] size = part.split(AT_LEAST);
            if (size.length == 2) {
                reached.put(CallMeasure.named(size[0]).orElseThrow(), Long.valueOf(size[1]));
            } else if (!part.equals(BASE)) {
                from = LocalTime.parse(part);
            }
        }
        return new PriceStep(reached, from);
    }

    /** Canonical text, such as {@code base}, {@code context>=200001} or {@code context>=200001 16:30}. */
    public String text() {
        String sizes = reached.entrySet().stream()
                .map(size -> size.getKey().code() + AT_LEAST + size.getValue())
                .collect(Collectors.joining(" "));
        String hour = from == null ? "" : from.toString();
        String text = (sizes + " " + hour).strip();
        return text.isEmpty() ? BASE : text;
    }

    @Override
    public BigDecimal measured(ContextMeasure measure, TokenClass own) {
        return BigDecimal.valueOf(CallMeasure.of(measure, own)
                .map(name -> reached.getOrDefault(name, 0L))
                .orElse(0L));
    }
}
