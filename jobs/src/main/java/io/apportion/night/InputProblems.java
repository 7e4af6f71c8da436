package io.apportion.night;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the rows of an optional input, found by SQL; any of it stops the night before it begins. */
final class InputProblems {
    private static final int SHOWN_MAX = 20;

    private InputProblems() {}

    /** Refuses the input when there are problems, naming them in order. */
    static void refuse(String input, List<String> problems, String advice) {
        if (problems.isEmpty()) {
            return;
        }
        String more = problems.size() > SHOWN_MAX ? "; " + (problems.size() - SHOWN_MAX) + " more]" : "]";
        throw new ApportionException(
                Category.BAD_DATA,
                "Cannot use the input " + input + ": "
                        + problems.stream().sorted().limit(SHOWN_MAX).collect(Collectors.joining("; ", "[", more)),
                advice + "; `apportion schema " + input + "` shows what each column holds. Nothing was published.");
    }
}
