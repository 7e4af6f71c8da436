package io.apportion.configuration;

import java.util.Optional;

/**
 * Where a provider's bill is delivered.
 *
 * @param name unique among all sources of a configuration; the {@code source} of every table
 * @param format shape of the export
 * @param path URI, or absolute local path
 * @param amortized where the same bill is delivered with commitments spread over what they cover; Azure only
 * @param settleDays days that the bill has to have gone past a day before that day is final; 0 to 31
 */
public record BillingSource(
        String name, BillingFormat format, String path, Optional<String> amortized, int settleDays) {
    /** Bills trail usage by one to two days. */
    public static final int SETTLE_DAYS_DEFAULT = 2;

    /** A bill that is delivered once. */
    public BillingSource(String name, BillingFormat format, String path) {
        this(name, format, path, Optional.empty());
    }

    /** A bill that settles as bills do. */
    public BillingSource(String name, BillingFormat format, String path, Optional<String> amortized) {
        this(name, format, path, amortized, SETTLE_DAYS_DEFAULT);
    }
}
