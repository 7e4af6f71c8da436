package io.apportion.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What tells two bags of rows apart: each expected row that is missing beside the found row that is most like it.
 *
 * @param columns names of the cells
 * @param pairs rows that differ; the expected or the found side is null where the other stands alone
 */
public record RowDifference(List<String> columns, List<Pair> pairs) {
    /** An expected row and the found row most like it. */
    public record Pair(List<String> expected, List<String> found) {}

    /** The difference of two bags; the order of rows does not count, how often a row comes does. */
    public static RowDifference of(List<String> columns, List<List<String>> expected, List<List<String>> found) {
        List<List<String>> missing = without(expected, found);
        List<List<String>> unexpected = without(found, expected);
        List<Pair> pairs = new ArrayList<>();
        for (List<String> row : missing) {
            List<String> nearest = nearest(row, unexpected);
            unexpected.remove(nearest);
            pairs.add(new Pair(row, nearest));
        }
        unexpected.forEach(row -> pairs.add(new Pair(null, row)));
        return new RowDifference(columns, pairs);
    }

    private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        List<List<String>> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    private static List<String> nearest(List<String> row, List<List<String>> candidates) {
        return candidates.stream()
                .filter(candidate -> differing(row, candidate).size() < row.size())
                .min((a, b) -> Integer.compare(
                        differing(row, a).size(), differing(row, b).size()))
                .orElse(null);
    }

    private static List<Integer> differing(List<String> row, List<String> other) {
        return IntStream.range(0, row.size())
                .filter(i -> !row.get(i).equals(other.get(i)))
                .boxed()
                .toList();
    }

    /** The pairs as a grid, expected above found, with the columns that differ named at the end of the line. */
    public String shown() {
        List<List<String>> grid = new ArrayList<>();
        grid.add(line("", columns, ""));
        for (Pair pair : pairs) {
            boolean paired = pair.expected() != null && pair.found() != null;
            if (pair.expected() != null) {
                grid.add(line(paired ? "expected" : "missing", pair.expected(), ""));
            }
            if (pair.found() != null) {
                grid.add(line(paired ? "found" : "unexpected", pair.found(), paired ? names(pair) : ""));
            }
        }
        return grid(grid);
    }

    private String names(Pair pair) {
        return "<- "
                + String.join(
                        ", ",
                        differing(pair.expected(), pair.found()).stream()
                                .map(columns::get)
                                .toList());
    }

    private static List<String> line(String first, List<String> cells, String last) {
        List<String> line = new ArrayList<>(List.of(first));
        line.addAll(cells);
        line.add(last);
        return line;
    }

    private static String grid(List<List<String>> lines) {
        int[] widths = IntStream.range(0, lines.get(0).size())
                .map(i -> Collections.max(
                        lines.stream().map(line -> line.get(i).length()).toList()))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                padded.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length() + 2));
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
