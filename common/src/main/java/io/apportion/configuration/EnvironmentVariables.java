package io.apportion.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values from the environment of the process. Not a record: its text form would show every value, secrets too. */
final class EnvironmentVariables implements Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Map<String, String> environment;

    EnvironmentVariables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<String> replace(String text, Location location, Problems problems) {
        Matcher variables = VARIABLE.matcher(text);
        if (variables.replaceAll("").contains("${")) {
            problems.add(location, "a variable is not written as ${NAME} [" + text + "]", "Write it as ${NAME}.");
            return Optional.empty();
        }
        boolean complete = true;
        for (MatchResult variable : variables.reset().results().toList()) {
            complete &= isDefined(variable.group(1), location, problems);
        }
        return complete ? Optional.of(variables.reset().replaceAll(this::quotedValue)) : Optional.empty();
    }

    private boolean isDefined(String name, Location location, Problems problems) {
        if (environment.containsKey(name)) {
            return true;
        }
        problems.add(
                location,
                "the environment variable " + name + " is not set",
                "Set " + name + " before the command, or write the value itself.");
        return false;
    }

    private String quotedValue(MatchResult variable) {
        return Matcher.quoteReplacement(environment.get(variable.group(1)));
    }
}
