package io.apportion.bench;

import java.time.Duration;
import java.util.Map;

/**
 * One engine's way from raw files to the ledger's numbers.
 *
 * @param numbers what it found
 * @param toLedger time until they were there
 * @param whole time of everything the engine was asked for; a night also measures, audits and publishes
 * @param parts time of each part, in order
 * @param tasks processor time of the engine's tasks by what they are for; empty where the engine does not tell
 */
record Attempt(
        Numbers numbers, Duration toLedger, Duration whole, Map<String, Duration> parts, Map<String, Duration> tasks) {}
