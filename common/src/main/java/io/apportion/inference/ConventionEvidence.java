package io.apportion.inference;

/** What the figures say about the convention of the input count. Only a logged total can tell the two apart. */
record ConventionEvidence(LoggedUsage logged, long cached) {

    /** The convention to read by, where the source keeps to the one it declares. */
    UsageConvention of(UsageConvention declared) {
        return declared == UsageConvention.UNKNOWN ? found() : declared;
    }

    /** The convention to read by, where the source is known to send both. */
    UsageConvention ofMixed(UsageConvention declared) {
        UsageConvention found = found();
        return found == UsageConvention.UNKNOWN ? declared : found;
    }

    /** Whether the total says that an input declared inclusive left the cache out. */
    boolean refutesInclusive() {
        return cached > 0 && totalIs(cached);
    }

    private UsageConvention found() {
        if (cached == 0 || logged.input() == null) {
            return UsageConvention.UNKNOWN;
        }
        if (logged.input() < cached || totalIs(cached)) {
            return UsageConvention.INPUT_EXCLUSIVE;
        }
        return totalIs(0) ? UsageConvention.INPUT_INCLUSIVE : UsageConvention.UNKNOWN;
    }

    private boolean totalIs(long beyond) {
        return logged.input() != null
                && logged.output() != null
                && logged.total() != null
                && logged.total() == logged.input() + logged.output() + beyond;
    }
}
