package io.apportion.configuration;

import java.util.Comparator;

/**
 * Where in a file something stands.
 *
 * @param file name as shown to a person, without its folder
 * @param line 1 for the first line; 0 for the file as a whole
 */
public record Location(String file, int line) implements Comparable<Location> {
    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparingInt(Location::line);

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line}, or the file alone for the file as a whole. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
