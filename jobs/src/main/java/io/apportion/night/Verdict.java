package io.apportion.night;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * How a run ended, in one line that schedulers read.
 *
 * @param version version of this shape
 * @param status PUBLISHED, NOOP (nothing to do) or FAILED (nothing published)
 * @param exitCode exit code of the command
 * @param retryable whether the same command may succeed later
 * @param runId run; of the latest publication when there was nothing to do, null when none began
 * @param usageDate night that was asked for
 * @param periods months published by this run
 * @param timingsMs time of each part of the run, milliseconds; null when none began
 * @param message what went wrong; null when nothing did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        @JsonProperty("v") int version,
        @JsonProperty("status") String status,
        @JsonProperty("code") int exitCode,
        @JsonProperty("retryable") boolean retryable,
        @JsonProperty("run_id") String runId,
        @JsonProperty("usage_date") String usageDate,
        @JsonProperty("periods") List<String> periods,
        @JsonProperty("timings_ms") Map<String, Long> timingsMs,
        @JsonProperty("message") String message) {
    /** What stands before the JSON on the last log line. */
    public static final String PREFIX = "APPORTION_RESULT ";

    /** The verdict as one line of JSON. */
    public String json() {
        try {
            return new ObjectMapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
