package io.apportion.columnar;

import java.io.Serializable;
import java.util.List;

/**
 * Row groups of one file that one task reads.
 *
 * @param file the file as the scan names it
 * @param shownPath its path as a group column shows it
 * @param rowGroups which row groups, by their place in the footer
 */
record FilePart(String file, String shownPath, List<Integer> rowGroups) implements Serializable {
    FilePart {
        rowGroups = List.copyOf(rowGroups);
    }
}
