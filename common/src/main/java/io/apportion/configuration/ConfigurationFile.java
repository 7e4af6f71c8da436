package io.apportion.configuration;

import io.apportion.error.ApportionException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Loads the YAML file that names a run's inputs. */
public final class ConfigurationFile {
    private ConfigurationFile() {}

    /**
     * The configuration in a file, with variables from this process's environment.
     *
     * @throws ApportionException naming every problem with its line
     */
    public static Configuration load(Path file) {
        return load(file, System.getenv());
    }

    /** Like {@link #load(Path)}, with variables from the given environment. */
    public static Configuration load(Path file, Map<String, String> environment) {
        String attempt = "Cannot read configuration " + file;
        Problems problems = new Problems();
        Optional<Configuration> configuration = YamlFile.read(file, attempt, problems, Variables.from(environment))
                .flatMap(root -> new ConfigurationReader(
                                root, new PathText(file.toAbsolutePath().getParent(), problems))
                        .read());
        problems.throwIfAny(attempt);
        return configuration.orElseThrow();
    }
}
