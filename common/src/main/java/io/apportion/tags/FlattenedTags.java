package io.apportion.tags;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tag columns of an export that gives every key a column of its own: {@code resourceTags/user:team},
 * {@code resource_tags_user_team}, {@code tags/Oracle-Tags.CreatedBy}.
 *
 * @param columns in the order of the export; two columns may carry the same key
 */
public record FlattenedTags(List<Column> columns) {

    /**
     * One tag column.
     *
     * @param name the column's name, untouched
     * @param rawKey the raw key of the tags in it: the name with its prefix replaced, otherwise untouched
     */
    public record Column(String name, String rawKey) {}

    /** Keeps a copy of its own. */
    public FlattenedTags {
        columns = List.copyOf(columns);
    }

    /** The columns that begin with a prefix; of several prefixes the longest counts, wherever it stands in the list. */
    public static FlattenedTags among(List<String> columns, List<TagColumnPrefix> prefixes) {
        List<TagColumnPrefix> longestFirst = prefixes.stream()
                .sorted(Comparator.comparingInt(
                        (TagColumnPrefix prefix) -> -prefix.start().length()))
                .toList();
        return new FlattenedTags(columns.stream()
                .map(column -> column(column, longestFirst))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Column> column(String name, List<TagColumnPrefix> longestFirst) {
        return longestFirst.stream()
                .filter(prefix -> prefix.matches(name))
                .findFirst()
                .map(prefix -> new Column(name, prefix.rawKey(name)));
    }
}
