package io.apportion.night;

import java.util.Locale;

/** A call of the trace as a line of the logs of platforms and clouds. */
final class TracedLine {
    private TracedLine() {}

    /** An observation of Langfuse; cache reads stand under two names, and the total that it makes holds both. */
    static String observation(TracedCall call) {
        return observation(call, "GENERATION", "c", "2023-11-30", call.output() - call.reasoning());
    }

    /** The agent around the call, which repeats its usage. */
    static String agentObservation(TracedCall call) {
        return observation(call, "AGENT", "a", "2023-11-30", call.output() - call.reasoning());
    }

    /** The observation as it was written before the answer was there. */
    static String observationBefore(TracedCall call) {
        return observation(call, "GENERATION", "c", "2023-11-29", 0);
    }

    private static String observation(TracedCall call, String type, String kind, String written, long textOutput) {
        return String.format(
                Locale.ROOT,
                """
                {"id":"%s%d","traceId":"t","type":"%s","updatedAt":"%s","startTime":"%sZ","endTime":"%s.250Z","model":"gpt-4",\
                "metadata":{"provider":"azure","team":"%s"},"input":"a secret","level":"DEFAULT","usageDetails":{"input":%d,\
                "input_cached_tokens":%d,"cache_read_input_tokens":%d,"input_cache_creation":%d,"output":%d,\
                "output_reasoning_tokens":%d,"total":%d}}""",
                kind,
                call.number(),
                type,
                written,
                call.second(),
                call.second(),
                call.team(),
                call.uncached(),
                call.cacheRead(),
                call.cacheRead(),
                call.cacheWrite(),
                textOutput,
                call.reasoning(),
                call.uncached() + 2 * call.cacheRead() + call.cacheWrite() + textOutput + call.reasoning());
    }

    /** A request of Helicone, which the response cache did not answer. */
    static String request(TracedCall call) {
        return request(call, "2023-11-30", 200, call.output());
    }

    /** The request as it was written before the answer was there. */
    static String requestBefore(TracedCall call) {
        return request(call, "2023-11-29", -2, 0);
    }

    private static String request(TracedCall call, String written, int status, long output) {
        return String.format(
                Locale.ROOT,
                """
                {"request_id":"%d","updated_at":"%s","request_created_at":"%s","latency":250,"status":%d,"provider":"azure",\
                "model":"gpt-4","properties":{"team":"%s"},"request_body":"a secret","prompt_tokens":%d,\
                "prompt_cache_read_tokens":%d,"prompt_cache_write_tokens":%d,"completion_tokens":%d,"reasoning_tokens":%d,\
                "cache_reference_id":"00000000-0000-0000-0000-000000000000"}""",
                call.number(),
                written,
                call.second(),
                status,
                call.team(),
                call.uncached(),
                call.cacheRead(),
                call.cacheWrite(),
                output,
                Math.min(call.reasoning(), output));
    }

    /** A line of Bedrock's model invocation log. */
    static String invocation(TracedCall call) {
        return String.format(
                Locale.ROOT,
                """
                {"schemaType":"ModelInvocationLog","schemaVersion":"1.0","timestamp":"%sZ","region":"us-east-1",\
                "requestId":"%d","operation":"Converse","modelId":"us.gpt-4","requestMetadata":{"team":"%s"},\
                "input":{"inputContentType":"application/json","inputBodyJson":{"messages":["a secret"]},"inputTokenCount":%d,\
                "cacheReadInputTokenCount":%d,"cacheWriteInputTokenCount":%d},"output":{"outputBodyJson":{"text":"a secret"},\
                "outputTokenCount":%d}}""",
                call.second(),
                call.number(),
                call.team(),
                call.uncached(),
                call.cacheRead(),
                call.cacheWrite(),
                call.output());
    }

    /** A record of the Vantage specification. */
    static String record(TracedCall call) {
        return String.format(
                Locale.ROOT,
                """
                {"event_id":"%d","timestamp":"%sZ","provider":"azure","model":"gpt-4","tags":{"team":"%s"},"usage":{\
                "input_tokens":%d,"cache_read_input_tokens":%d,"cache_write_input_tokens":%d,"output_tokens":%d}}""",
                call.number(),
                call.second(),
                call.team(),
                call.input(),
                call.cacheRead(),
                call.cacheWrite(),
                call.output());
    }
}
