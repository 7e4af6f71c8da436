package io.apportion.night;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every format that logs come in, with a writer of one call as a line of it. */
enum TracedFormat {
    CANONICAL,
    OTEL,
    LITELLM,
    LANGFUSE,
    HELICONE,
    BEDROCK,
    VANTAGE;

    /** The word for {@code format:} in a configuration. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String line(TracedCall call) {
        return switch (this) {
            case CANONICAL -> call.canonical();
            case OTEL -> call.span();
            case LITELLM -> call.spendLog();
            case LANGFUSE -> TracedLine.observation(call);
            case HELICONE -> TracedLine.request(call);
            case BEDROCK -> TracedLine.invocation(call);
            case VANTAGE -> TracedLine.record(call);
        };
    }

    /** The calls as a file. */
    String lines(List<TracedCall> calls) {
        return calls.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }
}
