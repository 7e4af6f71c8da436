package io.apportion.configuration;

/**
 * Where a provider's bill is delivered.
 *
 * @param name unique among all sources of a configuration; the {@code source} of every table
 * @param format shape of the export
 * @param path URI, or absolute local path
 */
public record BillingSource(String name, BillingFormat format, String path) {}
