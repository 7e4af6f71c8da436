package io.apportion.pricing;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.ArrayList;
import java.util.List;

/** Everything wrong with a set of files, so that one run of the loader reports all of it. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    /** Notes one problem at {@code file:line}, with the offending value. */
    void add(String origin, String reason, Object value) {
        found.add(origin + ": " + reason + " [" + value + "]");
    }

    void addIf(boolean wrong, String origin, String reason, Object value) {
        if (wrong) {
            add(origin, reason, value);
        }
    }

    /**
     * Refuses the thing if anything was found.
     *
     * @throws ApportionException CONFIGURATION, one line for each problem
     */
    void refuse(String thing) {
        if (!found.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot load " + thing + ": " + found.size() + (found.size() == 1 ? " problem" : " problems")
                            + "\n  " + String.join("\n  ", found),
                    "Correct the named lines and run again; nothing was read in part.");
        }
    }
}
