package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Charges that several teams pay for together.
 *
 * @param id unique among rules and pools of a file
 * @param when Spark SQL condition over charge columns, as written
 * @param split how the teams' shares are weighed
 * @param recipients who pays
 * @param feature feature of the rows the teams receive; empty means it stays unattributed
 * @param idle what becomes of capacity nobody used
 * @param period usage dates it holds for
 */
public record Pool(
        String id,
        String when,
        Split split,
        Recipients recipients,
        Optional<String> feature,
        Idle idle,
        EffectivePeriod period) {
    /** What becomes of the part of a pool that nobody used. */
    public enum Idle {
        /** It stays on the member {@code (idle)}. */
        SEPARATE,
        /** The recipients pay for it too. */
        SHARED
    }

    /** How a pool is named among the recipients of others. */
    public static final String RECIPIENT_PREFIX = "pool:";

    /** The ids of other pools that pay part of this one; never this one. */
    public SortedSet<String> paidPools() {
        return recipients instanceof Recipients.Teams named
                ? named.names().stream()
                        .filter(Pool::isPool)
                        .map(name -> name.substring(RECIPIENT_PREFIX.length()))
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    /** Whether teams pay part of this pool themselves. */
    boolean paysTeams() {
        return !(recipients instanceof Recipients.Teams named)
                || !named.names().stream().allMatch(Pool::isPool);
    }

    /** Whether a recipient is a pool and no team. */
    public static boolean isPool(String recipient) {
        return recipient.startsWith(RECIPIENT_PREFIX);
    }

    /** Names this exact content: the first 12 hexadecimal digits of the SHA-256 of its content. */
    public String version() {
        Fingerprint.Builder fingerprint = Fingerprint.builder();
        write(fingerprint);
        return fingerprint.hex().substring(0, OwnershipRules.VERSION_DIGITS);
    }

    void write(Fingerprint.Builder fingerprint) {
        fingerprint.add("pool", id).add("when", when);
        split.write(fingerprint);
        recipients.write(fingerprint);
        fingerprint.add("feature", feature.orElse(null)).add("idle", idle.name());
        period.write(fingerprint);
    }
}
