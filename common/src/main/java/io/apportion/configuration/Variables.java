package io.apportion.configuration;

import java.util.Map;
import java.util.Optional;

/** What {@code ${NAME}} in a file's values stands for. */
@FunctionalInterface
public interface Variables {
    /** The text with every variable replaced; empty, with the problem noted, when one cannot be. */
    Optional<String> replace(String text, Location location, Problems problems);

    /** Variables take their value from the given environment; an undefined one is a problem. */
    static Variables from(Map<String, String> environment) {
        return new EnvironmentVariables(environment);
    }

    /** For files that must mean the same on every machine: any variable is a problem. */
    static Variables refused() {
        return (text, location, problems) -> {
            if (!text.contains("${")) {
                return Optional.of(text);
            }
            problems.add(
                    location,
                    "variables are not replaced in this file [" + text + "]",
                    "Write the value itself: this file must mean the same on every machine.");
            return Optional.empty();
        };
    }
}
