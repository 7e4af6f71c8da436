package io.apportion.pricing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * When and for whom a price or a multiplier holds.
 *
 * @param regionScope the only region group it holds for; null means any
 * @param accountScope the only account it holds for; null means any
 * @param contextTier the size of a call from which it replaces the base price; null is the base price
 * @param validity days and time of day
 * @param precedence among those that hold at the same moment the higher wins, such as a peak hour over the day
 * @param recordedAt since when it is known; null means always. Of two that say the same thing the later known wins
 */
public record PriceConditions(
        String regionScope,
        String accountScope,
        ContextTier contextTier,
        Validity validity,
        int precedence,
        Instant recordedAt)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Weakest first: for one account, then for one region, then by precedence, by threshold, by time of knowledge. */
    static final Comparator<PriceConditions> BY_STRENGTH = Comparator.comparing(
                    (PriceConditions conditions) -> conditions.accountScope != null)
            .thenComparing(conditions -> conditions.regionScope != null)
            .thenComparing(PriceConditions::precedence)
            .thenComparing(PriceConditions::threshold)
            .thenComparing(conditions -> conditions.contextTier != null && !conditions.contextTier.inclusive())
            .thenComparing(PriceConditions::recordedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The threshold of the context tier; -1 for the base price, so that it orders first. */
    long threshold() {
        return contextTier == null ? -1 : contextTier.threshold();
    }

    /** Whether all hold for this usage. An unknown account, time or size meets no condition. */
    boolean holdFor(Usage usage, TokenClass own) {
        return (regionScope == null || regionScope.equals(usage.regionScope()))
                && (accountScope == null || accountScope.equals(usage.account()))
                && validity.includes(usage.date(), usage.time())
                && (contextTier == null || contextTier.reachedBy(usage.call(), own));
    }

    /** Whether it was known at a moment. */
    boolean knownAt(Instant moment) {
        return recordedAt == null || !recordedAt.isAfter(moment);
    }

    /** Whether the usage lacks the time that a window of that day asks for. */
    boolean missTime(Usage usage) {
        return usage.time() == null && validity.hasWindow() && validity.includes(usage.date());
    }

    /** Whether the usage lacks the size of the call that a tier of that day asks for. */
    boolean missContext(Usage usage, TokenClass own) {
        return contextTier != null && contextTier.misses(usage.call(), own) && validity.includes(usage.date());
    }

    /** Whether the usage lacks the account that a price of that day is for. */
    boolean missAccount(Usage usage) {
        return usage.account() == null && accountScope != null && validity.includes(usage.date());
    }

    /** What two rows share that would be equally strong while both are valid; the measure of a tier does not order. */
    List<Object> strengthKey() {
        boolean inclusive = contextTier != null && contextTier.inclusive();
        return Arrays.asList(regionScope, accountScope, threshold(), inclusive, precedence, recordedAt);
    }

    /** What the rows of one price share that differ only by context tier. */
    List<Object> tierKey() {
        return Arrays.asList(regionScope, accountScope, validity, precedence, recordedAt);
    }
}
