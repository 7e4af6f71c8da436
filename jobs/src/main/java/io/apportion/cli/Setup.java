package io.apportion.cli;

import io.apportion.configuration.Configuration;
import io.apportion.configuration.ConfigurationFile;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Everything a command reads before it touches data. Loading it needs no Spark session and reports every problem of every
 * file at once.
 *
 * @param configuration what to read and where to write
 * @param rules ownership rules
 * @param prices price card and names
 */
record Setup(Configuration configuration, OwnershipRules rules, Prices prices) {
    /** Loads and checks the configuration file and all it names. */
    static Setup load(Path file) {
        Configuration configuration = ConfigurationFile.load(file);
        List<ApportionException> problems = new ArrayList<>();
        Optional<OwnershipRules> rules = attempt(problems, () -> RuleFile.load(Path.of(configuration.ownership())));
        Optional<Prices> prices = attempt(problems, () -> Prices.load(configuration.prices()));
        throwAll(problems);
        return new Setup(configuration, rules.orElseThrow(), prices.orElseThrow());
    }

    private static <T> Optional<T> attempt(List<ApportionException> problems, Supplier<T> loading) {
        try {
            return Optional.of(loading.get());
        } catch (ApportionException e) {
            problems.add(e);
            return Optional.empty();
        }
    }

    private static void throwAll(List<ApportionException> problems) {
        if (problems.size() == 1) {
            throw problems.get(0);
        }
        if (!problems.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    problems.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")),
                    problems.stream().map(ApportionException::advice).distinct().collect(Collectors.joining("\n")));
        }
    }
}
