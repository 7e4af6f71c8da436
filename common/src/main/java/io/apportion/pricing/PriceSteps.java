package io.apportion.pricing;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the prices of one provider change with the size of a call or with the hour: thresholds of context tiers and edges
 * of daily windows, those of every row and multiplier together. Immutable.
 */
public final class PriceSteps implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No price depends on the call. */
    public static final PriceSteps NONE = new PriceSteps(Map.of(), new TreeSet<>());

    private final Map<CallMeasure, long[]> sizes = new EnumMap<>(CallMeasure.class);
    private final long[] hours;

    /** No count of a call with fewer tokens in all reaches a step. */
    private final long lowestSize;

    PriceSteps(Map<CallMeasure, ? extends NavigableSet<Long>> sizes, NavigableSet<LocalTime> hours) {
        sizes.forEach((measure, firsts) -> this.sizes.put(
                measure, firsts.stream().mapToLong(Long::longValue).toArray()));
        this.hours = hours.stream().mapToLong(LocalTime::toNanoOfDay).toArray();
        this.lowestSize = this.sizes.values().stream()
                .mapToLong(firsts -> firsts[0])
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The steps that {@link #text} wrote. */
    public static PriceSteps parse(String text) {
        Map<CallMeasure, TreeSet<Long>> sizes = new EnumMap<>(CallMeasure.class);
        TreeSet<LocalTime> hours = new TreeSet<>();
        for (String part : text.split(" ")) {
            String[] size = part.split("=");
            if (size.length == 2) {
                sizes.put(
                        CallMeasure.named(size[0]).orElseThrow(),
                        Arrays.stream(size[1].split(","))
                                .map(Long::valueOf)
                                .collect(Collectors.toCollection(TreeSet::new)));
            } else if (!part.isEmpty()) {
                Arrays.stream(part.split(",")).map(LocalTime::parse).forEach(hours::add);
            }
        }
        return new PriceSteps(sizes, hours);
    }

    /** Canonical text, such as {@code context=128001,200001 00:30,16:30}. */
    public String text() {
        String bySize = sizes.entrySet().stream()
                .map(size -> size.getKey().code() + "="
                        + Arrays.stream(size.getValue())
                                .mapToObj(Long::toString)
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
        String byHour = Arrays.stream(hours)
                .mapToObj(LocalTime::ofNanoOfDay)
                .map(LocalTime::toString)
                .collect(Collectors.joining(","));
        return (bySize + " " + byHour).strip();
    }

    /** Whether no price depends on the call. */
    public boolean isEmpty() {
        return sizes.isEmpty() && hours.length == 0;
    }

    /**
     * Whether every call of fewer tokens than this, all its counts together, is priced by the day alone; a call of more may
     * be, too. 0 where prices depend on the hour.
     */
    public long sizeBelowSteps() {
        return hours.length > 0 ? 0 : lowestSize;
    }

    /** Whether a call of these tokens is priced by the day alone, so that its step is {@link PriceStep#BASE}. */
    public boolean areBelow(long input, long cacheRead, long cacheWrite, long output) {
        if (hours.length > 0) {
            return false;
        }
        for (Map.Entry<CallMeasure, long[]> size : sizes.entrySet()) {
            if (size.getKey().of(input, cacheRead, cacheWrite, output) >= size.getValue()[0]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The step of a call.
     *
     * @param nanoOfDay start of the call within its UTC day
     */
    public PriceStep of(long nanoOfDay, long input, long cacheRead, long cacheWrite, long output) {
        Map<CallMeasure, Long> reached = new EnumMap<>(CallMeasure.class);
        sizes.forEach((measure, firsts) -> {
            int place = last(firsts, measure.of(input, cacheRead, cacheWrite, output));
            if (place >= 0) {
                reached.put(measure, firsts[place]);
            }
        });
        int part = last(hours, nanoOfDay);
        LocalTime from = hours.length == 0 ? null : part < 0 ? LocalTime.MIDNIGHT : LocalTime.ofNanoOfDay(hours[part]);
        return new PriceStep(reached, from);
    }

    /** Position of the largest that is not above the value; -1 if all are. */
    private static int last(long[] ascending, long value) {
        int place = ascending.length - 1;
        while (place >= 0 && ascending[place] > value) {
            place--;
        }
        return place;
    }
}
