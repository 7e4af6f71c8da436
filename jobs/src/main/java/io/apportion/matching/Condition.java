package io.apportion.matching;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;

/**
 * The condition of a rule or pool, held to what conditions may say.
 *
 * @param id rule or pool
 * @param names columns and dimensions it names, in lower case
 * @param tags keys it asks tags for, folded
 * @param column the condition over columns of these names; a tag is the column {@link #tagColumn}
 * @param claims what must hold for it, all of them
 */
record Condition(String id, SortedSet<String> names, SortedSet<String> tags, Column column, List<Claim> claims) {
    /** Copies the collections. */
    Condition {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        claims = List.copyOf(claims);
    }

    /** Name of the column that holds the value of a tag. */
    static String tagColumn(String foldedKey) {
        return "tag:" + foldedKey;
    }

    /** Whether it can be asked of rows that have these columns. */
    boolean isOver(Set<String> columns) {
        return columns.containsAll(names);
    }
}
