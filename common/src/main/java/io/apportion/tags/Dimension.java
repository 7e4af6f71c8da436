package io.apportion.tags;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something cost is owned by, such as {@code team}, and how tags name it.
 *
 * @param name column name in lower case
 * @param required whether a charge without it counts as a gap in coverage
 * @param tags keys that hold it, the first has precedence; as written, compared by {@link TagKey#fold}
 * @param aliases other words for a value, to the value; compared by {@link TagValue#fold}
 * @param allowed its values; empty means any value is allowed
 */
public record Dimension(
        String name, boolean required, List<String> tags, SortedMap<String, String> aliases, List<String> allowed)
        implements Serializable {
    /** Copies the collections. */
    public Dimension {
        tags = List.copyOf(tags);
        aliases = Collections.unmodifiableSortedMap(new TreeMap<>(aliases));
        allowed = List.copyOf(allowed);
    }

    /** A dimension with aliases in any order. */
    public static Dimension of(
            String name, boolean required, List<String> tags, Map<String, String> aliases, List<String> allowed) {
        return new Dimension(name, required, tags, new TreeMap<>(aliases), allowed);
    }
}
