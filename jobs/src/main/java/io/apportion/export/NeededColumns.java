package io.apportion.export;

import io.apportion.model.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a file of a shape must have, from the property {@code needed} of its contract: columns, comma separated, or several
 * with {@code |} between them, of which one is enough. Without one of these every row would be refused, and a night of
 * nothing would replace a good one.
 *
 * @param choices for each need the delivered names that meet it
 */
record NeededColumns(List<List<String>> choices) {
    private static final String NEEDED = "needed";

    static NeededColumns of(Contract contract) {
        String needed = contract.properties().getOrDefault(NEEDED, "");
        return new NeededColumns(Arrays.stream(needed.split(","))
                .filter(need -> !need.isBlank())
                .map(need -> names(contract, need))
                .toList());
    }

    /** The needs that are not met, as people read them. */
    List<String> missing(Predicate<List<String>> lacks) {
        return choices.stream()
                .filter(lacks)
                .map(names -> String.join(" or ", names))
                .toList();
    }

    private static List<String> names(Contract contract, String need) {
        return Arrays.stream(need.split("\\|"))
                .flatMap(column -> ColumnSource.of(contract.schema().apply(column.strip())).names().stream())
                .toList();
    }
}
