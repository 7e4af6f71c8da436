package io.apportion.pricing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * What is to be rated: one call, or many that share everything a price depends on.
 *
 * @param model the matched model
 * @param serviceTier never null
 * @param regionScope region group that a card prices apart, such as {@code eu}; null if unknown or none
 * @param account account that a contract price may be for, spelt as in the price file; null if unknown
 * @param date UTC day of the call's start
 * @param time UTC time of the call's start; null where calls of a whole day are rated together
 * @param call size of one call, which context tiers compare; null if unknown
 * @param quantities disjoint counts
 */
public record Usage(
        ModelKey model,
        ServiceTier serviceTier,
        String regionScope,
        String account,
        LocalDate date,
        LocalTime time,
        CallSize call,
        Quantities quantities)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Usage {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(serviceTier, "serviceTier");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(quantities, "quantities");
    }

    /** Standard tier, no region; account, time and context size unknown. */
    public static Usage on(LocalDate date, ModelKey model, Quantities quantities) {
        return new Usage(model, ServiceTier.STANDARD, null, null, date, null, null, quantities);
    }

    /** The same at an instant, so that time-of-day prices apply. */
    public static Usage at(Instant start, ModelKey model, Quantities quantities) {
        LocalDateTime utc = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
        return new Usage(
                model, ServiceTier.STANDARD, null, null, utc.toLocalDate(), utc.toLocalTime(), null, quantities);
    }

    /** The same in a tier, as a log spells it; null means standard. */
    public Usage inTier(String tier) {
        return new Usage(model, ServiceTier.of(tier), regionScope, account, date, time, call, quantities);
    }

    /** The same in a region scope; null means none. */
    public Usage inRegion(String scope) {
        return new Usage(model, serviceTier, scope, account, date, time, call, quantities);
    }

    /** The same for an account; null means unknown. */
    public Usage forAccount(String name) {
        return new Usage(model, serviceTier, regionScope, name, date, time, call, quantities);
    }

    /** The same with a known size of the whole input of one call, cached tokens included; null means unknown. */
    public Usage withContext(Long tokens) {
        return withCall(tokens == null ? null : CallTokens.ofInput(tokens));
    }

    /** The same for calls that share a step of the prices: the size and hour that the step stands for. */
    public Usage atStep(PriceStep step) {
        return new Usage(model, serviceTier, regionScope, account, date, step.from(), step, quantities);
    }

    /** The same before anything is counted. */
    Usage withoutCounts() {
        return new Usage(model, serviceTier, regionScope, account, date, time, call, Quantities.NONE);
    }

    /** The same with a known size of one call; null means unknown. */
    public Usage withCall(CallSize size) {
        return new Usage(model, serviceTier, regionScope, account, date, time, size, quantities);
    }
}
