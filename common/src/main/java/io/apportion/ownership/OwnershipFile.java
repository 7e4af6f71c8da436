package io.apportion.ownership;

import io.apportion.configuration.Problems;
import io.apportion.configuration.Variables;
import io.apportion.configuration.YamlFile;
import io.apportion.error.ApportionException;
import java.nio.file.Path;
import java.util.Optional;

/** Loads the YAML file of ownership rules. */
public final class OwnershipFile {
    private OwnershipFile() {}

    /**
     * The rules in a file. Variables are refused there: the same file means the same on every machine.
     *
     * @throws ApportionException naming every problem with its line
     */
    public static OwnershipRules load(Path file) {
        String attempt = "Cannot read ownership rules " + file;
        Problems problems = new Problems();
        Optional<OwnershipRules> rules = YamlFile.read(file, attempt, problems, Variables.refused())
                .map(root -> new OwnershipReader(root).read());
        problems.throwIfAny(attempt);
        return rules.orElseThrow();
    }
}
