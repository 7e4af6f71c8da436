package io.apportion.night;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a night did.
 *
 * @param published whether a new run became visible; otherwise there was nothing to do
 * @param runId run that readers see; null when nothing was ever published
 * @param months months this run published
 * @param kept months that changed but stayed as published, with the reason
 * @param timings time of each part
 */
public record Outcome(
        boolean published,
        String runId,
        List<String> months,
        Map<String, String> kept,
        Map<String, Duration> timings) {}
