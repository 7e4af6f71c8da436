package io.apportion.configuration;

import java.util.Optional;

/**
 * Where a provider's bill is delivered.
 *
 * @param name unique among all sources of a configuration; the {@code source} of every table
 * @param format shape of the export
 * @param path URI, or absolute local path
 * @param amortized where the same bill is delivered with commitments spread over what they cover; Azure only
 */
public record BillingSource(String name, BillingFormat format, String path, Optional<String> amortized) {
    /** A bill that is delivered once. */
    public BillingSource(String name, BillingFormat format, String path) {
        this(name, format, path, Optional.empty());
    }
}
