package io.apportion.configuration;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong in files, so that a person corrects everything in one go. Not for use by several threads. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes one problem and goes on. */
    public void add(Location location, String message, String advice) {
        found.add(new Problem(location, message, advice));
    }

    /** What was found, by file and line, in the order found within a line; what an anchor repeats stands once. */
    public List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::location))
                .toList();
    }

    /**
     * Ends the attempt when anything was found.
     *
     * @param attempt how the message begins, such as {@code Cannot read configuration apportion.yaml}
     * @throws ApportionException of category CONFIGURATION, naming every problem with its file and line
     */
    public void throwIfAny(String attempt) {
        List<Problem> problems = sorted();
        if (problems.isEmpty()) {
            return;
        }
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        String list = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        throw new ApportionException(
                Category.CONFIGURATION,
                attempt + ": " + count + "\n" + list,
                "Correct the lines named and run the command again.");
    }
}
