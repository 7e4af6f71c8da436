package io.apportion.export;

import java.util.Set;

/**
 * What a night tells rows apart by, beside what it always does.
 *
 * @param tagKeys folded tag keys that the rules name, comma separated
 * @param columns columns of many values that are wanted: those that the rules name, and the user's where pseudonyms are made
 * @param priceSteps steps of all prices, as text
 */
public record ToldApart(String tagKeys, Set<String> columns, String priceSteps) {
    /** Keeps a copy. */
    public ToldApart {
        columns = Set.copyOf(columns);
    }
}
