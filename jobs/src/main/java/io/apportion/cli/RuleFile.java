package io.apportion.cli;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.matching.Finding;
import io.apportion.matching.RuleColumns;
import io.apportion.matching.RuleFindings;
import io.apportion.ownership.OwnershipFile;
import io.apportion.ownership.OwnershipRules;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file of ownership rules, held to what can be asked of charges and calls. */
final class RuleFile {
    private RuleFile() {}

    /** The rules, fit for a night; every problem of a kind is reported at once. */
    static OwnershipRules load(Path file) {
        OwnershipRules rules = OwnershipFile.load(file);
        List<String> unknown = RuleColumns.unknown(rules);
        if (!unknown.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot use the ownership rules " + file
                            + ": conditions name columns that neither charges nor calls have " + unknown,
                    "Known columns and dimensions: " + RuleColumns.all(rules));
        }
        List<String> circles = RuleColumns.circles(rules);
        if (!circles.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot use the ownership rules " + file + ": dimensions wait for each other " + circles,
                    "A rule that sets a dimension may name only dimensions that do not depend on it. To ask for what a"
                            + " tag says before any rule, write tag('key').");
        }
        return rules;
    }

    /** Warns of what may be meant, and refuses what cannot be, such as a rule that nothing reaches. */
    static void requireSound(OwnershipRules rules, String file, Terminal terminal) {
        List<Finding> findings = RuleFindings.of(rules);
        findings.stream()
                .filter(finding -> !finding.problem())
                .forEach(warning -> terminal.err().println("Warning:\n" + warning));
        List<Finding> problems = findings.stream().filter(Finding::problem).toList();
        if (!problems.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot use the ownership rules " + file + ": "
                            + (problems.size() == 1 ? "1 problem" : problems.size() + " problems") + "\n"
                            + problems.stream().map(Finding::toString).collect(Collectors.joining("\n")),
                    "Correct the rules named and run the command again.");
        }
    }
}
