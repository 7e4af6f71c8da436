package io.apportion.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the paths of a configuration file into ones that mean the same wherever the command is started. */
record PathText(Path folder, Problems problems) {
    /** Two letters at least, so that a drive letter is not taken for a scheme. */
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private static final Pattern CREDENTIAL_IN_URI = Pattern.compile("[^/]*//[^/@:]*:[^/@]*@.*");

    /** A URI as it is; any other path absolute, resolved against the configuration file's folder. */
    Optional<String> resolve(Scalar path) {
        if (URI.matcher(path.text()).matches()) {
            return uri(path);
        }
        if (path.text().startsWith("~")) {
            problems.add(path.location(), "~ is not replaced in a path", "Write ${HOME} instead of ~.");
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(path.text()).normalize().toString());
        } catch (InvalidPathException e) {
            problems.add(path.location(), "this is not a path: " + e.getReason(), "Correct the path.");
            return Optional.empty();
        }
    }

    private Optional<String> uri(Scalar path) {
        if (CREDENTIAL_IN_URI.matcher(path.text()).matches()) {
            problems.add(
                    path.location(),
                    "the path holds a user and password",
                    "Remove them: credentials come from the environment only.");
            return Optional.empty();
        }
        return Optional.of(path.text());
    }
}
