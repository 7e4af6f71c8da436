package io.apportion.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The numbers of one engine. */
record Numbers(List<LedgerNumber> rows) {
    Numbers {
        rows = List.copyOf(rows);
    }

    /** From rows of text. */
    static Numbers of(List<List<String>> rows) {
        return new Numbers(rows.stream().map(LedgerNumber::of).toList());
    }

    /** Rows that only one side has, each with its side; empty when all agree to the last digit. */
    List<String> differences(String ours, Numbers other, String theirs) {
        return Stream.concat(
                        onlyIn(rows, other.rows).map(row -> ours + ": " + row),
                        onlyIn(other.rows, rows).map(row -> theirs + ": " + row))
                .toList();
    }

    /**
     * Refuses numbers of which any differs, and no numbers at all.
     *
     * @throws DisagreementException naming every difference with its side
     */
    void requireEqual(String ours, Numbers other, String theirs) {
        List<String> differences = differences(ours, other, theirs);
        if (rows.isEmpty() || !differences.isEmpty()) {
            throw new DisagreementException(differences);
        }
    }

    private static Stream<LedgerNumber> onlyIn(List<LedgerNumber> rows, List<LedgerNumber> others) {
        Set<LedgerNumber> known = new HashSet<>(others);
        return rows.stream().filter(Predicate.not(known::contains));
    }
}
