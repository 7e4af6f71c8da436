package io.apportion.matching;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of the claims of which a condition is made, joined by {@code and}.
 *
 * @param subject what is spoken of, as Spark writes it; for a claim of another kind the whole of it
 * @param values literals as Spark writes them, one of which the subject must equal; empty for a claim of another kind
 */
record Claim(String subject, SortedSet<String> values) {
    /** Copies the values. */
    Claim {
        values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** Whether wherever this holds the other holds, too. */
    boolean implies(Claim other) {
        return subject.equals(other.subject)
                && values.isEmpty() == other.values.isEmpty()
                && other.values.containsAll(values);
    }

    /** Whether both can never hold for the same row. */
    boolean excludes(Claim other) {
        return subject.equals(other.subject)
                && !values.isEmpty()
                && !other.values.isEmpty()
                && shared(other).isEmpty();
    }

    /** The values that both allow. */
    Set<String> shared(Claim other) {
        TreeSet<String> shared = new TreeSet<>(values);
        shared.retainAll(other.values);
        return shared;
    }
}
