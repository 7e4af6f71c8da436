package io.apportion.export;

import java.util.Comparator;

/**
 * Where the rows of a file come from.
 *
 * @param source name of the source in the configuration
 * @param dataset which dataset of the source, where it delivers its bill twice
 */
public record Origin(String source, Dataset dataset) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::source).thenComparing(Origin::dataset);

    /** The two views of a bill that Azure delivers apart. */
    public enum Dataset {
        /** What is invoiced. */
        ACTUAL,
        /** The same with purchases of commitments spread over what they cover. */
        AMORTIZED;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
