package io.apportion.columnar;

import java.io.Serializable;
import java.util.List;

/**
 * Texts that tell rows apart only where other texts of the row ask for them; elsewhere they are null. So texts of many values
 * make groups only of those rows to which they matter.
 *
 * @param columns group columns of texts; those that the scan lacks are none
 * @param askedOf group columns of texts that decide, perhaps some of the former; one that the scan lacks is null
 * @param asking what they say
 */
public record SeldomTexts(List<String> columns, List<String> askedOf, Asking asking) implements Serializable {
    /** Keeps copies. */
    public SeldomTexts {
        columns = List.copyOf(columns);
        askedOf = List.copyOf(askedOf);
    }

    /** Asked once for each combination of texts that a task meets. */
    public interface Asking extends Serializable {
        /** Whether the row's texts matter, by those that decide, in their order, each of which may be null. */
        boolean asks(String[] texts);
    }
}
