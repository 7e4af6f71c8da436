package io.apportion.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word a mistyped word is closest to. */
public final class Spelling {
    /** Two slips of the hand; beyond that a suggestion is a guess. */
    public static final int EDITS_MAX = 2;

    private Spelling() {}

    /**
     * The known word within {@link #EDITS_MAX} edits of the given one, ignoring case; the nearest, then the first
     * alphabetically. Empty when nothing is that near, or when every letter of the given word would have to change.
     */
    public static Optional<String> nearest(String given, Collection<String> known) {
        return known.stream()
                .map(word -> new Candidate(word, edits(lower(given), lower(word))))
                .filter(candidate -> candidate.edits <= EDITS_MAX && candidate.edits < given.length())
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    /**
     * How many letters must be inserted, removed, replaced or swapped with a neighbour to turn one word into the other
     * (optimal string alignment distance: no letter is edited twice).
     */
    public static int edits(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = firstRow(to.length());
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = last[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(last[column], current[column - 1]));
                if (isSwap(from, row, to, column)) {
                    current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[to.length()];
    }

    private static int[] firstRow(int length) {
        int[] row = new int[length + 1];
        for (int column = 0; column <= length; column++) {
            row[column] = column;
        }
        return row;
    }

    private static boolean isSwap(String from, int row, String to, int column) {
        return row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private record Candidate(String word, int edits) {}
}
