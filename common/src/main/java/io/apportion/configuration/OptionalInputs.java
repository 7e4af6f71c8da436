package io.apportion.configuration;

import java.util.Optional;

/**
 * Inputs that may be absent; the tables that need an absent one are empty and say so. Each is a URI or an absolute
 * local path.
 *
 * @param outcomes what calls achieved
 * @param revenue what customers paid
 * @param usageDrivers measured use by which shared pools are split
 * @param fxRates what currencies are worth in the reporting currency
 * @param reallocations cost that people move by hand
 */
public record OptionalInputs(
        Optional<String> outcomes,
        Optional<String> revenue,
        Optional<String> usageDrivers,
        Optional<String> fxRates,
        Optional<String> reallocations) {}
